import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { planInFolder } from '../../src/import/apart/task.js';
import { Editor } from '../../src/import/editor.js';
import { systemWriting } from '../../src/import/store/write.js';
import { startHost } from '../../src/story/host.js';
import { localBuilder } from '../../src/story/local.js';
import type { TwoPhaseHost } from '../../src/story/two-phase-host.js';
import { hereReader } from './readers.js';
import { PageServer } from './server.js';

const page = (town: string) =>
  `<html><head><title>Bridge of ${town}</title><meta property="og:site_name" content="${town} Herald">` +
  `</head><body><article><p>The two delegations met on Tuesday in the old customs house of ${town}, ` +
  'officials said in a statement.</p><p>Engineers found cracks in three of the twelve pillars of ' +
  `${town} last year, and lorries go by ferry.</p></article></body></html>`;

const server = new PageServer();
let seeds: string;
let host: TwoPhaseHost;
let editor: Editor;
/** Whether a reload throws. */
let failing = false;

beforeAll(() => server.listen());
afterAll(() => server.close());
beforeEach(async () => {
  server.reset();
  seeds = mkdtempSync(join(tmpdir(), 'verbatim-editor-'));
  writeFileSync(join(seeds, 'first.md'), '---\noutlet: First\n---\nThe harbour froze in January.\n');
  const started = await startHost(
    localBuilder({ load: () => loadCorpus({ directory: seeds }), now: () => 0 }),
  );
  if (started.kind !== 'started') throw new Error('expected a host');
  host = started.host;
  editor = new Editor({
    seeds,
    reload: async () => {
      if (failing) throw new Error('the thread died');
      return host.reload();
    },
    reader: hereReader,
    plan: (found, given) => planInFolder({ seeds }, found, given),
    writing: systemWriting(process.pid),
    now: () => 0,
    fetching: { allowPrivate: true },
    privateHost: '127.0.0.1',
  });
});
afterEach(async () => {
  await host.close();
  rmSync(seeds, { recursive: true, force: true });
});

const articles = () =>
  readdirSync(seeds)
    .filter((name) => !name.startsWith('.'))
    .sort();

async function prepare(town: string): Promise<string> {
  server.serve(`/${town}`, page(town));
  const ready = await editor.prepare({ kind: 'address', address: server.url(`/${town}`) }, {});
  if (ready.kind !== 'ready') throw new Error(JSON.stringify(ready));
  return ready.id;
}

test('many changes and reloads at once: each takes effect whole, one after the other', async () => {
  const towns = ['Kerrin', 'Skerrow', 'Rowan', 'Husby'];
  const ids: string[] = [];
  for (const town of towns) ids.push(await prepare(town));
  const all = await Promise.all([
    ...ids.flatMap((id) => [editor.add(id), host.reload()]),
    editor.remove('first.md'),
  ]);
  expect(all.filter(({ kind }) => kind === 'added')).toHaveLength(4);
  expect(all.at(-1)).toMatchObject({ kind: 'removed' });
  expect(articles()).toHaveLength(4);
  const outlets = (await host.current().sources()).map(({ outlet }) => outlet).sort();
  expect(outlets).toEqual(towns.map((town) => `${town} Herald`).sort());
});

test('one preview is added once, however often Add is pressed', async () => {
  const id = await prepare('Kerrin');
  const kinds = (await Promise.all([editor.add(id), editor.add(id), editor.add(id)])).map(({ kind }) => kind);
  expect(kinds).toEqual(['added', 'unknown', 'unknown']);
});

test('a rejected reload takes the file back, a replaced one as well; the preview stays', async () => {
  const id = await prepare('Kerrin');
  await editor.add(id);
  const [path] = articles().filter((name) => name !== 'first.md');
  const before = readFileSync(join(seeds, path ?? ''), 'utf8');
  server.serve('/Kerrin', page('Kerrin').replace('three of', 'four of'));
  const next = await editor.prepare({ kind: 'address', address: server.url('/Kerrin') }, {});
  const other = await prepare('Rowan');
  writeFileSync(join(seeds, 'broken.md'), 'no front matter');
  for (const each of [next.kind === 'ready' ? next.id : '', other]) {
    const outcome = await editor.add(each);
    expect(outcome).toMatchObject({ kind: 'rejected', reload: { kind: 'rejected' } });
  }
  expect(readFileSync(join(seeds, path ?? ''), 'utf8')).toBe(before);
  expect(articles()).toEqual(['broken.md', path, 'first.md'].sort());
  rmSync(join(seeds, 'broken.md'));
  expect(await editor.add(other)).toMatchObject({ kind: 'added' });
});

test('the last article cannot be removed: it is put back', async () => {
  expect(await editor.remove('first.md')).toMatchObject({ kind: 'rejected' });
  expect(articles()).toEqual(['first.md']);
  expect(host.current().generation).toBe(1);
});

test('what was removed is put back once, and answers again', async () => {
  await editor.add(await prepare('Kerrin'));
  const removed = await editor.remove('first.md');
  const id = removed.kind === 'removed' ? removed.id : '';
  expect(await editor.undo(id)).toMatchObject({
    kind: 'restored',
    path: 'first.md',
    reload: { added: ['first.md'] },
  });
  expect(await editor.undo(id)).toEqual({ kind: 'unknown' });
  expect(await editor.remove('never.md')).toEqual({ kind: 'missing' });
});

test('an undo that cannot be put in force leaves what was removed where it can be put back', async () => {
  await editor.add(await prepare('Kerrin'));
  const removed = await editor.remove('first.md');
  const id = removed.kind === 'removed' ? removed.id : '';
  const before = articles();
  writeFileSync(join(seeds, 'broken.md'), 'no front matter');
  expect(await editor.undo(id)).toMatchObject({ kind: 'rejected', path: 'first.md' });
  expect(articles()).toEqual([...before, 'broken.md'].sort());
  rmSync(join(seeds, 'broken.md'));
  expect(await editor.undo(id)).toMatchObject({ kind: 'restored', path: 'first.md' });
});

test('a reload that fails leaves the files as they were, whatever was done to them', async () => {
  await editor.add(await prepare('Kerrin'));
  const removed = await editor.remove('first.md');
  const id = removed.kind === 'removed' ? removed.id : '';
  const other = await prepare('Rowan');
  const before = articles();
  failing = true;
  await expect(editor.add(other)).rejects.toThrow('the thread died');
  await expect(editor.remove(before[0] ?? '')).rejects.toThrow('the thread died');
  await expect(editor.undo(id)).rejects.toThrow('the thread died');
  expect(articles()).toEqual(before);
  failing = false;
  expect(await editor.add(other)).toMatchObject({ kind: 'added' });
  expect(await editor.undo(id)).toMatchObject({ kind: 'restored' });
});

test('a file is fetched from a private host only if that is the chat program’s own', async () => {
  server.serve('/a.md', '---\noutlet: Post\n---\nThe bridge is open again, the mayor said.\n');
  const file = { kind: 'attachment', filename: 'a.md', size: 10, url: server.url('/a.md') } as const;
  expect(await editor.prepare(file, {})).toMatchObject({ kind: 'ready' });
  const elsewhere = { ...file, url: file.url.replace('127.0.0.1', 'localhost') };
  expect(await editor.prepare(elsewhere, {})).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('private network'),
  });
});

test('an unchanged page is not read again, unless a fact is stated or its article was removed', async () => {
  const conditions: (string | undefined)[] = [];
  server.on('/Kerrin', ({ headers }, response) => {
    const condition = headers['if-none-match'];
    conditions.push(condition);
    response.writeHead(condition === 'W/"1"' ? 304 : 200, { 'content-type': 'text/html', etag: 'W/"1"' });
    response.end(condition === 'W/"1"' ? undefined : page('Kerrin'));
  });
  const source = { kind: 'address', address: server.url('/Kerrin') } as const;
  const ready = await editor.prepare(source, {});
  await editor.add(ready.kind === 'ready' ? ready.id : '');
  const [path] = articles().filter((name) => name !== 'first.md');
  expect(await editor.prepare(source, {})).toEqual({ kind: 'unchanged', path, since: 0 });
  const title = { value: 'The bridge', source: 'given' };
  expect(await editor.prepare(source, { title })).toMatchObject({ kind: 'ready', plan: { kind: 'changed' } });
  await editor.remove(path ?? '');
  expect(await editor.prepare(source, {})).toMatchObject({ kind: 'ready', plan: { kind: 'new' } });
  expect(conditions).toEqual([undefined, 'W/"1"', undefined, undefined]);
});

test('a page whose article is there already is remembered when it is first asked for', async () => {
  const moment = 'Tue, 03 Mar 2026 10:00:00 GMT';
  await editor.add(await prepare('Kerrin'));
  server.on('/Kerrin', ({ headers }, response) => {
    const same = headers['if-modified-since'] === moment;
    response.writeHead(same ? 304 : 200, { 'content-type': 'text/html', 'last-modified': moment });
    response.end(same ? undefined : page('Kerrin'));
  });
  const source = { kind: 'address', address: server.url('/Kerrin') } as const;
  expect(await editor.prepare(source, {})).toMatchObject({ kind: 'present' });
  expect(await editor.prepare(source, {})).toMatchObject({ kind: 'unchanged' });
});

test('a page whose article would be left out as bad is said to be unusable before anything can be added', async () => {
  const rights =
    'Copyright 2018 The Associated Press. All rights reserved. This material may not be published, ' +
    'broadcast, rewritten or redistributed.';
  server.serve(
    '/rights',
    '<html><head><title>Rights</title><meta property="og:site_name" content="Herald"></head><body>' +
      `<article>${`<p>${rights}</p>`.repeat(3)}</article></body></html>`,
  );
  const outcome = await editor.prepare({ kind: 'address', address: server.url('/rights') }, {});
  expect(outcome).toMatchObject({ kind: 'unusable', problems: [{ code: 'no-sentence' }] });
  expect(articles()).toEqual(['first.md']);
});

test('a bad file that was there at the start keeps no other article out', async () => {
  await host.close();
  writeFileSync(join(seeds, 'broken.md'), 'no front matter');
  const started = await startHost(
    localBuilder({ load: () => loadCorpus({ directory: seeds }), now: () => 0 }),
  );
  if (started.kind !== 'started') throw new Error('expected a host');
  host = started.host;
  expect(await editor.add(await prepare('Kerrin'))).toMatchObject({ kind: 'added' });
});
