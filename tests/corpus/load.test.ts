import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ArticleFiles, systemFiles } from '../../src/corpus/files.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { MAX_ARTICLE_BYTES } from '../../src/corpus/read-article.js';
import { seeds } from './seeds.js';

const text = (outlet: string, body = `${outlet} says that they met.`): string =>
  `---\noutlet: ${outlet}\n---\n${body}\n`;

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'verbatim-corpus-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
}

async function load(files: ArticleFiles = systemFiles) {
  const { corpus, problems, found } = await loadCorpus({ directory, files });
  return {
    found,
    paths: corpus.articles.map(({ path }) => path),
    problems: problems.map(({ article, code }) => `${article} ${code}`),
  };
}

it('the starting articles load without a problem, ordered by path', async () => {
  const { corpus, problems } = await loadCorpus({ directory: seeds });
  expect(problems).toEqual([]);
  expect(corpus.articles.map(({ outlet, date }) => `${outlet} ${date}`)).toEqual([
    'DW 2018-05-31',
    'BBC News 2018-05-31',
    'Unknown outlet (Nigeria) null',
    'EFE 2018-05-31',
  ]);
});

describe('which files are articles', () => {
  it('every .md and .txt in any folder, but no hidden one and no README.md', async () => {
    await write({
      'b.txt': text('B'),
      'a/deep/c.md': text('C'),
      'D.TXT': text('D'),
      'README.md': 'x',
      'a/readme.MD': 'x',
      '.hidden.txt': 'x',
      '.git/e.txt': 'x',
      'f.html': 'x',
      'g.txt~': 'x',
    });
    expect(await load()).toEqual({ found: 3, paths: ['D.TXT', 'a/deep/c.md', 'b.txt'], problems: [] });
  });

  it('a folder without any is a problem, and so is one that is not there', async () => {
    expect((await load()).problems).toEqual(['. no-articles']);
    await rm(directory, { recursive: true });
    expect((await load()).problems).toEqual(['. missing-folder']);
    await writeFile(directory, '');
    expect((await load()).problems).toEqual(['. not-a-folder']);
  });
});

describe('links', () => {
  it('inside the folder are fine, count once and cannot loop', async () => {
    await write({ 'real/a.txt': text('A'), '.data/b.txt': text('B') });
    await symlink('real', join(directory, 'again'));
    await symlink('..', join(directory, 'real', 'up'));
    await symlink('real/a.txt', join(directory, 'a-link.txt'));
    await symlink('.data/b.txt', join(directory, 'b.txt'));
    expect(await load()).toEqual({ found: 2, paths: ['b.txt', 'real/a.txt'], problems: [] });
  });

  it('that lead out, nowhere or to themselves are problems', async () => {
    await write({ 'a.txt': text('A') });
    await symlink('/etc/hostname', join(directory, 'file.txt'));
    await symlink(tmpdir(), join(directory, 'folder'));
    await symlink('gone.txt', join(directory, 'broken.txt'));
    await symlink('loop.txt', join(directory, 'loop.txt'));
    await symlink('/dev/zero', join(directory, 'device.txt'));
    expect((await load()).problems).toEqual([
      'broken.txt broken-link',
      'device.txt link-outside',
      'file.txt link-outside',
      'folder link-outside',
      'loop.txt broken-link',
    ]);
  });
});

describe('the same article twice', () => {
  it('is an error of the later path; from another outlet it is a copy', async () => {
    await write({
      'a.txt': text('A', 'They met.\nThey dined.'),
      'b.txt': text('A', 'They met.\r\n\r\nThey dined.\r\n'),
      'c.txt': text('C', 'They met.\nThey dined.'),
    });
    expect(await load()).toEqual({
      found: 3,
      paths: ['a.txt', 'c.txt'],
      problems: ['b.txt repeated-article'],
    });
  });
});

describe('files that cannot be read', () => {
  it('are left out, each with its problem, and the others stay', async () => {
    await write({ 'a.txt': text('A'), 'big.txt': 'a'.repeat(MAX_ARTICLE_BYTES + 1), 'bad.txt': 'x' });
    expect(await load()).toEqual({
      found: 3,
      paths: ['a.txt'],
      problems: ['bad.txt no-front-matter', 'big.txt too-large'],
    });
  });

  it.each([
    ['EACCES', 'unreadable'],
    ['ENOENT', 'vanished'],
    ['EIO', 'unreadable'],
  ])('%s while reading is %s', async (code, problem) => {
    await write({ 'a.txt': text('A'), 'b.txt': text('B') });
    const files: ArticleFiles = {
      ...systemFiles,
      read: (path, limit) =>
        path.endsWith('b.txt') ? Promise.resolve({ ok: false, code }) : systemFiles.read(path, limit),
    };
    expect(await load(files)).toEqual({ found: 2, paths: ['a.txt'], problems: [`b.txt ${problem}`] });
  });

  it('a sub-folder that may not be listed is a problem', async () => {
    await write({ 'a.txt': text('A'), 'closed/b.txt': text('B') });
    const files: ArticleFiles = {
      ...systemFiles,
      list: (path) =>
        path.endsWith('closed') ? Promise.resolve({ ok: false, code: 'EACCES' }) : systemFiles.list(path),
    };
    expect(await load(files)).toEqual({ found: 1, paths: ['a.txt'], problems: ['closed unreadable'] });
  });

  it('a file that changes while it is read is not trusted', async () => {
    await write({ 'a.txt': text('A') });
    const files: ArticleFiles = {
      ...systemFiles,
      read: () => Promise.resolve({ ok: true, value: { kind: 'changing' } }),
    };
    expect((await load(files)).problems).toEqual(['a.txt changing']);
  });
});
