import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importProgram } from '../../src/console/import/program.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { systemStore } from '../../src/import/store/files.js';
import { BELIEVED_FOR } from '../../src/import/store/visits.js';
import { systemWriting } from '../../src/import/store/write.js';
import { hereReader } from '../import/readers.js';
import { PageServer } from '../import/server.js';
import { runProgram, written } from './terminal.js';

const FIRST = 'The two delegations met on Tuesday in the old customs house, officials of both towns said.';
const SECOND = 'Engineers found cracks in three of the twelve pillars last year, and lorries go by ferry.';
const page = (title: string, text = FIRST) =>
  `<html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Herald"></head>` +
  `<body><article><p>${text}</p><p>${SECOND}</p></article></body></html>`;

/** 4 March 2026, noon. */
const NOON = Date.UTC(2026, 2, 4, 12);

const server = new PageServer();
let seeds: string;
let clock: number;
beforeAll(() => server.listen());
afterAll(() => server.close());
beforeEach(() => {
  server.reset();
  clock = NOON;
  seeds = mkdtempSync(join(tmpdir(), 'verbatim-again-'));
});
afterEach(() => rmSync(seeds, { recursive: true, force: true }));

async function run(...argv: string[]) {
  const output = written();
  const writing = systemWriting(process.pid);
  const program = importProgram({ ask: null, writing, now: () => clock, reader: hereReader });
  const exitCode = await runProgram(program, ['--seeds', seeds, '--allow-private', ...argv], output);
  return { exitCode, text: output.lines.join('\n') };
}

interface Served {
  body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Serves a document that answers 304 to whoever sends back one of its validators, as servers do. */
function serveVersioned(path: string, served: Served, type = 'text/html'): void {
  server.on(path, ({ headers }, response) => {
    const { etag } = served.headers;
    const moment = served.headers['last-modified'];
    const same =
      (etag !== undefined && headers['if-none-match'] === etag) ||
      (moment !== undefined && headers['if-modified-since'] === moment);
    response.writeHead(same ? 304 : 200, { 'content-type': type, ...served.headers });
    response.end(same ? undefined : served.body);
  });
}

/** What was asked about a path, in order: the condition, or that there was none. */
const asked = (path: string) =>
  server.requests
    .filter(({ url }) => url === path)
    .map(({ headers }) => headers['if-none-match'] ?? headers['if-modified-since'] ?? 'whole');

const articles = () => readdirSync(seeds).filter((name) => !name.startsWith('.'));

describe('a page that was imported before', () => {
  test.each([
    ['a strong tag', { etag: '"v1"' }],
    ['a weak tag', { etag: 'W/"v1"' }],
    ['a tag without quotation marks', { etag: 'v1-gzip' }],
    ['a moment', { 'last-modified': 'Tue, 03 Mar 2026 10:00:00 GMT' }],
  ])('is not sent again: %s', async (_what, headers) => {
    serveVersioned('/a', { body: page('Bridge'), headers });
    expect((await run(server.url('/a'))).text).toContain('Added: undated-herald-bridge.md');
    clock += 3_600_000;
    const again = await run(server.url('/a'));
    expect(again).toMatchObject({ exitCode: 0 });
    expect(again.text).toContain('unchanged since 4 March 2026, when it was read: undated-herald-bridge.md');
    expect(again.text).toContain('0 written, 1 there already, 0 failed.');
    expect(asked('/a')).toEqual(['whole', Object.values(headers)[0]]);
  });

  test('to tools, the moment is named', async () => {
    serveVersioned('/a', { body: page('Bridge'), headers: { etag: '"v1"' } });
    await run(server.url('/a'));
    expect(JSON.parse((await run(server.url('/a'), '--json')).text)).toEqual({
      source: server.url('/a'),
      outcome: 'unchanged',
      path: 'undated-herald-bridge.md',
      since: '2026-03-04T12:00:00.000Z',
    });
  });

  test('is read where the server knows no conditions, and where its version is another', async () => {
    server.on('/a', (_request, response) => response.writeHead(200, { etag: '"v1"' }).end(page('Bridge')));
    await run(server.url('/a'));
    expect((await run(server.url('/a'))).text).toContain(
      'there already, unchanged: undated-herald-bridge.md',
    );
    const next = page('Bridge', FIRST.replace('Tuesday', 'Wednesday'));
    server.on('/a', (_request, response) => response.writeHead(200, { etag: '"v2"' }).end(next));
    expect((await run(server.url('/a'))).text).toContain('Replaced: undated-herald-bridge.md');
    await run(server.url('/a'));
    expect(asked('/a')).toEqual(['whole', '"v1"', '"v1"', '"v2"']);
  });

  test.each([
    ['removed', (path: string) => rmSync(path)],
    ['edited by hand', (path: string) => writeFileSync(path, `${readFileSync(path, 'utf8')}One more.\n`)],
  ])('is read whole once its article was %s', async (_what, change) => {
    serveVersioned('/a', { body: page('Bridge'), headers: { etag: '"v1"' } });
    await run(server.url('/a'));
    const path = join(seeds, articles()[0] ?? '');
    change(path);
    expect((await run(server.url('/a'))).text).toMatch(/(?:Added|Replaced): undated-herald-bridge\.md/);
    expect(readFileSync(path, 'utf8').endsWith(`${SECOND}\n`)).toBe(true);
    expect(asked('/a')).toEqual(['whole', 'whole']);
  });

  test('is read whole when asked to be, for a stated fact, and after a month', async () => {
    serveVersioned('/a', { body: page('Bridge'), headers: { etag: '"v1"' } });
    await run(server.url('/a'));
    await run(server.url('/a'), '--refetch');
    expect((await run(server.url('/a'), '--title', 'The bridge')).text).toContain('Replaced');
    clock += BELIEVED_FOR + 1;
    await run(server.url('/a'));
    expect(asked('/a')).toEqual(['whole', 'whole', 'whole', 'whole']);
  });

  test('what a dry run has read is not remembered, what it asks is conditional', async () => {
    serveVersioned('/a', { body: page('Bridge'), headers: { etag: '"v1"' } });
    await run(server.url('/a'), '--dry-run');
    expect(readdirSync(seeds)).toEqual([]);
    await run(server.url('/a'));
    expect((await run(server.url('/a'), '--dry-run')).text).toContain('unchanged since');
    expect(asked('/a')).toEqual(['whole', 'whole', '"v1"']);
  });

  test('another page behind the same redirect is not taken for it, whatever its tag', async () => {
    const lead = (to: string) =>
      server.on('/latest', (_request, response) => response.writeHead(302, { location: to }).end());
    serveVersioned('/one', { body: page('One'), headers: { etag: '"1"' } });
    serveVersioned('/two', {
      body: page('Two', 'The ferry sank on Monday, its captain told the harbour office.'),
      headers: { etag: '"1"' },
    });
    lead('/one');
    await run(server.url('/latest'));
    expect((await run(server.url('/latest'))).text).toContain('unchanged since');
    lead('/two');
    expect((await run(server.url('/latest'))).text).toContain('Added: undated-herald-two.md');
  });

  test.each([
    ['no JSON', '{'],
    ['another form', '{"address":1}'],
    ['a path that leads out', null],
  ])('what is remembered may be anything: %s', async (_what, content) => {
    serveVersioned('/a', { body: page('Bridge'), headers: { etag: '"v1"' } });
    await run(server.url('/a'));
    const [name] = readdirSync(join(seeds, '.visited'));
    const file = join(seeds, '.visited', name ?? '');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, content ?? text.replace('undated-herald-bridge.md', '../undated-herald-bridge.md'));
    expect((await run(server.url('/a'))).text).toContain('there already, unchanged');
    expect(asked('/a')).toEqual(['whole', 'whole']);
  });

  test('an answer that nothing has changed, where nobody asked, is an error', async () => {
    server.on('/a', (_request, response) => response.writeHead(304).end());
    const outcome = await run(server.url('/a'));
    expect(outcome).toMatchObject({ exitCode: 1, text: expect.stringContaining('sent no text') });
  });

  test('a tag that cannot be sent back is not kept', async () => {
    server.on('/a', (_request, response) =>
      response
        .writeHead(200, { etag: `"${'x'.repeat(300)}"`, 'last-modified': 'yesterday' })
        .end(page('Bridge')),
    );
    await run(server.url('/a'));
    await run(server.url('/a'));
    expect(asked('/a')).toEqual(['whole', 'whole']);
  });

  test('a folder that cannot be written costs a download, no more; the loader sees articles only', async () => {
    serveVersioned('/a', { body: page('Bridge'), headers: { etag: '"v1"' } });
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const create = (path: string, text: string) =>
      path.includes('.visited') ? Promise.reject(full) : systemStore.create(path, text);
    const writing = { ...systemWriting(process.pid), files: { ...systemStore, create } };
    const program = importProgram({ ask: null, writing, now: () => clock, reader: hereReader });
    const argv = ['--seeds', seeds, '--allow-private', server.url('/a')];
    expect(await runProgram(program, argv, written())).toBe(0);
    await run(server.url('/a'));
    expect(asked('/a')).toEqual(['whole', 'whole']);
    const { corpus, problems } = await loadCorpus({ directory: seeds });
    expect([corpus.articles.length, problems]).toEqual([1, []]);
  });
});

describe('a feed that was imported before', () => {
  const feed = (...paths: string[]) =>
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Herald</title>' +
    `${paths.map((path) => `<item><title>${path}</title><link>${server.url(path)}</link></item>`).join('')}</channel>` +
    '</rss>';
  const rss = 'application/rss+xml';

  test('is not sent again, and neither are its articles; one that has changed is', async () => {
    const one: Served = { body: page('One'), headers: { etag: '"1"' } };
    const two: Served = {
      body: page('Two', 'The ferry sank on Monday, its captain told the harbour office.'),
      headers: { etag: '"2"' },
    };
    serveVersioned('/feed', { body: feed('/one', '/two'), headers: { etag: 'W/"f"' } }, rss);
    serveVersioned('/one', one);
    serveVersioned('/two', two);
    expect((await run('--feed', server.url('/feed'))).text).toContain('2 written');
    expect((await run('--feed', server.url('/feed'))).text).toContain('0 written, 2 there already');
    serveVersioned('/two', { body: two.body.replace('Monday', 'Sunday'), headers: { etag: '"2b"' } });
    const third = await run('--feed', server.url('/feed'));
    expect(third.text).toContain('Replaced: undated-herald-two.md');
    expect(third.text).toContain('1 written, 1 there already');
    expect(asked('/feed')).toEqual(['whole', 'W/"f"', 'W/"f"']);
    expect(asked('/one')).toEqual(['whole', '"1"', '"1"']);
    expect(asked('/two')).toEqual(['whole', '"2"', '"2"']);
  });

  test('an article that was removed meanwhile is read whole though the feed has not changed', async () => {
    serveVersioned('/feed', { body: feed('/one'), headers: { etag: '"f"' } }, rss);
    serveVersioned('/one', { body: page('One'), headers: { etag: '"1"' } });
    await run('--feed', server.url('/feed'));
    rmSync(join(seeds, 'undated-herald-one.md'));
    expect((await run('--feed', server.url('/feed'))).text).toContain('Added: undated-herald-one.md');
    expect(asked('/one')).toEqual(['whole', 'whole']);
  });

  test('an article that could not be read is asked for again', async () => {
    serveVersioned('/feed', { body: feed('/one'), headers: { etag: '"f"' } }, rss);
    expect((await run('--feed', server.url('/feed'))).exitCode).toBe(1);
    serveVersioned('/one', { body: page('One'), headers: { etag: '"1"' } });
    expect((await run('--feed', server.url('/feed'))).text).toContain('1 written');
  });
});

describe('sources of one call', () => {
  const canonical = (html: string) =>
    html.replace('<title>', '<link rel="canonical" href="https://herald.example/bridge"><title>');

  test.each([
    ['in a dry run', ['--dry-run'], 'Would add: undated-herald-bridge.md'],
    ['in earnest', [], 'Added: undated-herald-bridge.md'],
  ])('that are one article are noticed %s', async (_what, options, done) => {
    server.serve('/a', canonical(page('Bridge')));
    server.serve('/amp', canonical(page('Bridge', FIRST.replace('Tuesday', 'Wednesday'))));
    server.serve('/copy', page('Bridge, again'));
    server.serve(
      '/else',
      page('Ferry', 'The ferry sank on Monday, its captain told the harbour office.').replace(SECOND, ''),
    );
    const paths = ['/a', '/amp', '/copy', '/else'].map((path) => server.url(path));
    const { exitCode, text } = await run(...paths, ...options);
    expect(exitCode).toBe(0);
    expect(text).toContain(done);
    expect(text).toContain(`Not added: the same address as ${paths[0]}, which was read before it`);
    expect(text).toContain(`Not added: the same text, or nearly, as ${paths[0]}, which was read before it`);
    expect(text).toMatch(/2 (?:would be )?written, 0 there already, 2 named twice, 0 failed\./);
  });

  test('a dry run gives two articles of one title two names, as the run itself does', async () => {
    server.serve('/a', page('Bridge'));
    const other = page('Bridge', 'The ferry sank on Monday, its captain told the harbour office.').replace(
      SECOND,
      '',
    );
    server.serve('/b', other);
    const sources = [server.url('/a'), server.url('/b')];
    const names = (text: string) => text.match(/undated-herald-bridge\S*/g);
    expect(names((await run('--dry-run', ...sources)).text)).toEqual([
      'undated-herald-bridge.md',
      'undated-herald-bridge-2.md',
    ]);
    expect(names((await run(...sources)).text)).toEqual([
      'undated-herald-bridge.md',
      'undated-herald-bridge-2.md',
    ]);
  });
});
