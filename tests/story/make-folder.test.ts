import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from '../../src/story/make-folder.js';

const root = mkdtempSync(join(tmpdir(), 'verbatim-folder-'));
afterAll(() => rmSync(root, { recursive: true }));

test('a folder and those above it are made, at once by two as well, and once is enough', async () => {
  const deep = join(root, 'a', 'b', 'c');
  await Promise.all([makeFolder(deep), makeFolder(deep)]);
  expect(existsSync(deep)).toBe(true);
  await makeFolder(deep);
});

test('where a file is in the way it is said', async () => {
  writeFileSync(join(root, 'file'), '');
  for (const place of [['file'], ['file', 'a'], ['file', 'a', 'b']]) {
    await expect(makeFolder(join(root, ...place))).rejects.toMatchObject({ code: 'ENOTDIR' });
  }
});

// Node's own recursive mkdir turns for ever here.
test.runIf(existsSync('/proc/self'))('a system folder that takes no names is an error', async () => {
  await expect(makeFolder('/proc/verbatim/cache')).rejects.toMatchObject({
    code: expect.stringMatching(/^E[A-Z]+$/),
  });
});
