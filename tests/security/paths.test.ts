import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ArticleShelf } from '../../src/import/store/shelf.js';
import { systemWriting } from '../../src/import/store/write.js';

let parent: string;
let shelf: ArticleShelf;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'verbatim-paths-'));
  mkdirSync(join(parent, 'seeds'));
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  shelf = new ArticleShelf(join(parent, 'seeds'), systemWriting(1));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const LEADING_OUT = [
  '../secret.txt',
  'a/../../secret.txt',
  '..',
  '.',
  '',
  '/etc/passwd',
  './../secret.txt',
  '.removed/x.txt',
  'a/.hidden/x.txt',
  '.env',
];

// Taken apart, "/etc/passwd" is a path below the folder, so whatever is written is written there.
test.each(LEADING_OUT)(
  'nothing is written or removed at "%s" outside the folder of articles',
  async (path) => {
    const attempt = async () => {
      await shelf.write(path, 'mine');
      await shelf.remove(path);
    };
    await attempt().catch((error: unknown) => expect(error).toBeInstanceOf(RangeError));
    expect(readdirSync(parent).sort()).toEqual(['secret.txt', 'seeds']);
    expect(existsSync(join(parent, 'secret.txt'))).toBe(true);
  },
);

test.each(['../../secret', '..', '.', '', 'a/b', 'A', `${'a'.repeat(41)}`, '\0'])(
  'the id "%s" of a button puts nothing back',
  async (id) => {
    expect(await shelf.restore(id)).toEqual({ kind: 'unknown' });
  },
);
