import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { type StoreFiles, systemStore } from '../../src/import/store/files.js';
import { PENDING_FOR, PendingShelf } from '../../src/import/store/pending.js';
import { ArticleShelf } from '../../src/import/store/shelf.js';
import { systemWriting, type Writing } from '../../src/import/store/write.js';

const article = (sentence: string) => `---\noutlet: Herald\n---\n${sentence}\n`;
const OLD = article('The bridge is closed.');
const NEW = article('The bridge is open.');

let seeds: string;
beforeEach(() => {
  seeds = mkdtempSync(join(tmpdir(), 'verbatim-store-'));
});
afterEach(() => rmSync(seeds, { recursive: true, force: true }));

const everything = () =>
  readdirSync(seeds, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(seeds.length + 1))
    .sort();
const read = (path: string) => readFileSync(join(seeds, path), 'utf8');

/** Writing in which some operations fail with a system's error. */
function failing(code: string, ...operations: readonly (keyof StoreFiles)[]): Writing {
  const fail = () => Promise.reject(Object.assign(new Error(`${code}: no`), { code }));
  const files = { ...systemStore, ...Object.fromEntries(operations.map((name) => [name, fail])) };
  return { ...systemWriting(process.pid), files };
}

const shelf = (writing: Writing = systemWriting(process.pid)) => new ArticleShelf(seeds, writing);

describe('writing', () => {
  test('puts a new article into a folder that is made for it', async () => {
    expect(await shelf().write('2026/a.md', NEW)).toEqual({ kind: 'stored' });
    expect(everything()).toEqual(['2026/a.md']);
    expect(read('2026/a.md')).toBe(NEW);
  });

  test('what is replaced is kept, and put back by its id', async () => {
    await shelf().write('a.md', OLD);
    const kept = await shelf().write('a.md', NEW);
    if (kept.kind !== 'kept') throw new Error(kept.kind);
    expect(read('a.md')).toBe(NEW);
    expect((await loadCorpus({ directory: seeds })).found).toBe(1);
    expect(await shelf().restore(kept.id)).toEqual({ kind: 'taken', path: 'a.md' });
    expect(await shelf().restore(kept.id, true)).toEqual({ kind: 'restored', path: 'a.md' });
    expect(read('a.md')).toBe(OLD);
    expect(await shelf().restore(kept.id, true)).toEqual({ kind: 'unknown' });
  });

  test.each([
    ['EROFS', 'create', 'read-only'],
    ['EACCES', 'makeFolder', 'read-only'],
    ['ENOSPC', 'create', 'disk-full'],
    ['ENOSPC', 'copy', 'disk-full'],
    ['EDQUOT', 'move', 'disk-full'],
    ['EIO', 'move', 'system'],
  ] as const)(
    '%s in %s: nothing is half written, and the reason is said',
    async (code, operation, reason) => {
      await shelf().write('a.md', OLD);
      const outcome = await shelf(failing(code, operation)).write('a.md', NEW);
      expect(outcome).toMatchObject({ kind: 'not-stored', reason, message: expect.stringContaining(code) });
      expect(read('a.md')).toBe(OLD);
      expect(everything().filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );

  test('leaves nothing behind where the disk gets full half-way through the text', async () => {
    const files: StoreFiles = {
      ...systemStore,
      async create(path, text) {
        await systemStore.create(path, text.slice(0, 10));
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      },
    };
    const outcome = await shelf({ ...systemWriting(process.pid), files }).write('a.md', NEW);
    expect(outcome).toMatchObject({ kind: 'not-stored', reason: 'disk-full' });
    expect(everything()).toEqual([]);
  });

  test('what a killed process left is swept away by the next; what a living one writes is left alone', async () => {
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => dead.once('exit', resolve));
    const running = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    writeFileSync(join(seeds, `.verbatim-${dead.pid}-abc.tmp`), 'half of an art');
    writeFileSync(join(seeds, `.verbatim-${running.pid}-abc.tmp`), 'half of an art');
    writeFileSync(join(seeds, '.verbatim-x.tmp'), 'not ours');
    await shelf().write('a.md', NEW);
    running.kill();
    expect(everything()).toEqual(['.verbatim-x.tmp', `.verbatim-${running.pid}-abc.tmp`, 'a.md'].sort());
  });

  test('a fault that is none of the system is not swallowed', async () => {
    const files = { ...systemStore, create: () => Promise.reject(new TypeError('a fault')) };
    const broken = shelf({ ...systemWriting(process.pid), files });
    await expect(broken.write('a.md', NEW)).rejects.toThrow('a fault');
  });

  test.each(['../a.md', 'a/../../b.md', '.hidden.md', '.removed/x/a.md', '', '/etc/passwd/../../../../x'])(
    'the path %j is refused',
    async (path) => {
      await expect(async () => shelf().write(path, NEW)).rejects.toThrow('not the path of an article');
      await expect(async () => shelf().remove(path)).rejects.toThrow('not the path of an article');
    },
  );
});

describe('removing', () => {
  test('moves the article out of sight, and puts it back where it was', async () => {
    await shelf().write('2026/März/a b.md', OLD);
    const removed = await shelf().remove('2026/März/a b.md');
    if (removed.kind !== 'kept') throw new Error(removed.kind);
    expect((await loadCorpus({ directory: seeds })).found).toBe(0);
    expect(everything()).toEqual([`.removed/${removed.id}/2026/März/a b.md`]);
    expect(await shelf().restore(removed.id)).toEqual({ kind: 'restored', path: '2026/März/a b.md' });
    expect(read('2026/März/a b.md')).toBe(OLD);
  });

  test('does not put back over another file', async () => {
    await shelf().write('a.md', OLD);
    const removed = await shelf().remove('a.md');
    await shelf().write('a.md', NEW);
    expect(await shelf().restore(removed.kind === 'kept' ? removed.id : '')).toEqual({
      kind: 'taken',
      path: 'a.md',
    });
    expect(read('a.md')).toBe(NEW);
  });

  test('tells what is not there, a made-up id and a read-only folder by their outcomes', async () => {
    expect(await shelf().remove('a.md')).toEqual({ kind: 'missing' });
    for (const id of ['..', '', 'a/b', 'zzz', '__proto__']) {
      expect(await shelf().restore(id)).toEqual({ kind: 'unknown' });
    }
    await shelf().write('a.md', OLD);
    expect(await shelf(failing('EROFS', 'makeFolder')).remove('a.md')).toMatchObject({ reason: 'read-only' });
    expect(read('a.md')).toBe(OLD);
  });
});

describe('what waits for a yes', () => {
  const waiting = {
    article: { facts: { outlet: { value: 'Herald', source: 'given' } }, body: 'Text.\n' },
    given: {},
  };
  let now = 0;
  const pending = () => new PendingShelf(seeds, systemWriting(process.pid), () => now);
  beforeEach(() => {
    now = 1_000;
  });

  test('is found by its id, also by another process, until it is dropped', async () => {
    const kept = await pending().keep(waiting);
    const id = kept.kind === 'kept' ? kept.id : '';
    expect(await pending().find(id)).toEqual({ since: 1_000, ...waiting });
    expect((await loadCorpus({ directory: seeds })).found).toBe(0);
    await pending().drop(id);
    expect(await pending().find(id)).toBeNull();
  });

  test('is forgotten after a day, and its file goes with the next', async () => {
    const kept = await pending().keep(waiting);
    now += PENDING_FOR + 1;
    expect(await pending().find(kept.kind === 'kept' ? kept.id : '')).toBeNull();
    await pending().keep(waiting);
    expect(everything()).toHaveLength(1);
  });

  test('is dropped, the oldest first, where more than a hundred wait', async () => {
    for (let count = 0; count < 103; count += 1) {
      now += 1;
      await pending().keep(waiting);
    }
    expect(everything()).toHaveLength(100);
  });

  test.each(['../a', '', 'x.y', 'constructor'])('the id %j finds nothing', async (id) => {
    expect(await pending().find(id)).toBeNull();
  });

  test('is not found in a file that this program did not write', async () => {
    const kept = await pending().keep(waiting);
    const id = kept.kind === 'kept' ? kept.id : '';
    for (const text of [
      '{',
      'null',
      '{"since":"x"}',
      '{"since":1,"article":{"facts":{"x":1},"body":""},"given":{}}',
    ]) {
      writeFileSync(join(seeds, '.pending', `${id}.json`), text);
      expect(await pending().find(id)).toBeNull();
    }
  });
});
