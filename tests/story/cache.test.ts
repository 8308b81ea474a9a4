import { mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '../../src/answer/ask.js';
import { timelineReader } from '../../src/answer/timeline/read-timeline.js';
import { type LoadedCorpus, loadCorpus } from '../../src/corpus/load.js';
import { type CacheFiles, cacheFolder } from '../../src/story/cache/cache-files.js';
import { cachedBuild } from '../../src/story/cache/cached-index.js';
import { codeDigest } from '../../src/story/cache/code-digest.js';
import { seal, unseal } from '../../src/story/cache/envelope.js';
import { recall } from '../../src/story/cache/story-cache.js';
import { buildLocally } from '../../src/story/local.js';
import { byWords } from '../../src/story/make-engine.js';
import { articleText, seedsFolder } from './folder.js';

const CODE = new Uint8Array(32).fill(1);
const OTHER_CODE = new Uint8Array(32).fill(2);

/** Cache files in memory, open to faults. */
function memoryFiles(): CacheFiles & { readonly held: Map<string, Uint8Array> } {
  const held = new Map<string, Uint8Array>();
  return {
    held,
    read: async (name) => held.get(name) ?? null,
    replace: async (name, bytes) => {
      held.set(name, bytes);
    },
  };
}

/** Builds a generation from a folder through a cache, and says what was noticed. */
async function build(directory: string, files: CacheFiles, code = CODE) {
  const notices: string[] = [];
  const onNotice = (text: string) => notices.push(text);
  const options = { files, name: 'story.bin', code, onNotice, makeEngine: byWords };
  const ways = await cachedBuild(async (read): Promise<LoadedCorpus> => {
    const loaded = await loadCorpus({ directory, read });
    const plain = await loadCorpus({ directory });
    expect(loaded).toEqual(plain); // what is recalled is what would be read
    return loaded;
  }, options);
  const built = await buildLocally({ generation: 1, bad: 'leave-out' }, { ...ways, now: () => 0 });
  if (!('snapshot' in built)) throw new Error('expected a snapshot');
  return { notices, snapshot: built.snapshot };
}

const questions = ['who is Kim Yong Chol', 'What was on the menu?', 'Where will the summit take place?'];

test('answers from a recalled index are the answers from a new one', async () => {
  const files = memoryFiles();
  const first = await build('seeds', files);
  const second = await build('seeds', files);
  for (const question of questions) {
    expect(await answer(second.snapshot, { question, top: 10, explain: true })).toEqual(
      await answer(first.snapshot, { question, top: 10, explain: true }),
    );
  }
  expect([first.notices, second.notices]).toEqual([[], []]);
});

test('a file that is the same is not read anew, a changed one is', async () => {
  const files = memoryFiles();
  const seeds = await seedsFolder({
    'a.txt': articleText('A', 'The harbour froze.'),
    'b.txt': articleText('B', 'The bridge opened.'),
  });
  await build(seeds.path, files);
  const options = { files, name: 'story.bin', code: CODE, onNotice: () => {} };
  const recalled = await recall(options);
  const same = recalled.read('a.txt', articleText('A', 'The harbour froze.'));
  const moved = recalled.read('c.txt', articleText('A', 'The harbour froze.'));
  const changed = recalled.read('a.txt', articleText('A', 'The harbour thawed. Ships came.'));
  expect(same).toMatchObject({ kind: 'article', article: { path: 'a.txt', outlet: 'A' } });
  expect(moved).toMatchObject({ kind: 'article', article: { path: 'c.txt' } });
  expect(changed.kind === 'article' && changed.article.sentences).toHaveLength(2);
  await seeds.write('b.txt', articleText('B', 'The bridge closed.'));
  const { snapshot } = await build(seeds.path, files);
  expect((await answer(snapshot, { question: 'bridge' })).quotes[0]?.text).toBe('The bridge closed.');
});

test('dates are kept with the index, and after a change those of the other articles', async () => {
  const files = memoryFiles();
  const seeds = await seedsFolder({
    'a.txt': articleText('A', 'The harbour froze on 5 January 2018.'),
    'b.txt': articleText('B', 'The bridge opened on 6 June.', { date: '2018-06-08' }),
  });
  const timelineOf = async () => timelineReader((await build(seeds.path, files)).snapshot)();
  const first = await timelineOf();
  expect(first.entries.map(({ date }) => date)).toEqual(['2018-01-05', '2018-06-06']);
  expect(await timelineOf()).toEqual(first); // with everything recalled
  await seeds.write('a.txt', articleText('A', 'The harbour thawed on 7 July 2018.'));
  const recalled = await recall({ files, name: 'story.bin', code: CODE, onNotice: () => {} });
  const { corpus } = await loadCorpus({ directory: seeds.path, read: recalled.read });
  expect(corpus.articles.map((article) => recalled.dates(article)?.size ?? null)).toEqual([null, 1]);
  expect((await timelineOf()).entries.map(({ date }) => date)).toEqual(['2018-06-06', '2018-07-07']);
});

test('another program does not use what this one stored, and says nothing about it', async () => {
  const files = memoryFiles();
  await build('seeds', files);
  const notices: string[] = [];
  const options = {
    files,
    name: 'story.bin',
    code: OTHER_CODE,
    onNotice: (text: string) => notices.push(text),
  };
  const { corpus } = await loadCorpus({ directory: 'seeds' });
  expect((await recall(options)).index(corpus, '')).toBeNull();
  expect(notices).toEqual([]);
});

test('a damaged cache is noticed and built anew, wherever the damage is', async () => {
  const files = memoryFiles();
  const { snapshot } = await build('seeds', files);
  const whole = files.held.get('story.bin') ?? new Uint8Array();
  const expected = await answer(snapshot, { question: 'who is Kim Yong Chol' });
  for (const at of [0, 9, 45, 80, Math.floor(whole.length / 2), whole.length - 1]) {
    const damaged = Uint8Array.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    files.held.set('story.bin', damaged);
    const again = await build('seeds', files);
    expect(await answer(again.snapshot, { question: 'who is Kim Yong Chol' })).toEqual(expected);
    expect(files.held.get('story.bin')).toEqual(Buffer.from(whole)); // mended by the way
  }
  for (const length of [0, 5, 71, whole.length - 1]) {
    files.held.set('story.bin', whole.subarray(0, length));
    const { notices } = await build('seeds', files);
    expect(notices).toEqual([expect.stringContaining('damaged')]);
  }
});

test.each(['ENOSPC', 'EACCES', 'EIO'])('a disk that fails with %s costs no answer', async (code) => {
  const fail = async (): Promise<never> => {
    throw Object.assign(new Error(`${code}: no luck`), { code });
  };
  const { notices, snapshot } = await build('seeds', { read: fail, replace: fail });
  expect((await answer(snapshot, { question: 'Kim Yong Chol' })).answered).toBe(true);
  expect(notices).toEqual([
    expect.stringContaining('cannot be read'),
    expect.stringContaining('cannot be written'),
  ]);
});

test.each(['/dev/null', '/dev/null/a', '/proc/verbatim'])(
  'a cache at %s is one line, and no answer less',
  async (directory) => {
    const { notices, snapshot } = await build(
      'seeds',
      cacheFolder({ directory, writer: '1-1', now: () => 0 }),
    );
    expect((await answer(snapshot, { question: 'Kim Yong Chol' })).answered).toBe(true);
    expect(notices).toEqual([expect.stringMatching(/cannot be written.*E[A-Z]+/)]);
  },
);

test('sealing is undone by unsealing; no other bytes are taken for sealed', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array({ maxLength: 200 }), (payload, noise) => {
      const opened = unseal(seal(payload, CODE), CODE);
      expect(opened.kind === 'payload' && Uint8Array.from(opened.payload)).toEqual(payload);
      expect(unseal(seal(payload, CODE), OTHER_CODE).kind).toBe('other-program');
      expect(unseal(noise, CODE).kind).toBe('damaged');
    }),
  );
});

test('a folder keeps whole files only, and sweeps up after writers that were killed', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'verbatim-cache-'));
  const now = Date.now();
  await writeFile(join(directory, 'story.bin.1-1.tmp'), 'half');
  await utimes(join(directory, 'story.bin.1-1.tmp'), 0, 0);
  await writeFile(join(directory, 'story.bin.2-1.tmp'), 'being written');
  const files = cacheFolder({ directory, writer: '3-1', now: () => now });
  expect(await files.read('story.bin')).toBeNull();
  await files.replace('story.bin', Buffer.from('whole'));
  expect((await readdir(directory)).sort()).toEqual(['story.bin', 'story.bin.2-1.tmp']);
  expect(String(await readFile(join(directory, 'story.bin')))).toBe('whole');
});

test('a folder that cannot be written to leaves no temporary file', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'verbatim-cache-'));
  const files = cacheFolder({ directory, writer: '3-1', now: Date.now });
  await files.replace('taken/../story.bin', Buffer.from('x')).catch(() => {});
  await expect(files.replace('no/such/folder.bin', Buffer.from('x'))).rejects.toThrow('ENOENT');
  expect((await readdir(directory)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('the digest of the program changes with its code and its libraries', async () => {
  const digest = (...[source, packageFile]: readonly [string, string]) =>
    Buffer.from(codeDigest(source, packageFile)).toString('hex');
  const folder = await seedsFolder({
    'corpus/a.js': '1',
    'search/b.js': '2',
    'answer/c.js': '3',
    'story/d.js': '4',
    'language/e.js': '6',
  });
  await folder.write('package.json', '{}');
  const packageFile = join(folder.path, 'package.json');
  const before = digest(folder.path, packageFile);
  expect(digest(folder.path, packageFile)).toBe(before);
  await folder.write('search/b.js', '5');
  const changed = digest(folder.path, packageFile);
  await folder.write('package.json', '{ }');
  expect(new Set([before, changed, digest(folder.path, packageFile)]).size).toBe(3);
});
