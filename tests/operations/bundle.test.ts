import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweep } from '../../scripts/sweep.mjs';

const bundled = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'bundled', name), 'utf8');

test('the bot sets the flags for its heap before it loads anything else', () => {
  const [, first] = /import (?:.* from )?["'](.+)["']/.exec(bundled('main.js')) ?? [];
  expect(first).toBe('./lean-start.js');
  expect(bundled('lean-start.js')).toContain('--optimize-for-size');
});

test('a thread for articles holds its packages, and leaves the networks until they are needed', () => {
  const thread = bundled('story-worker.js');
  expect(thread.match(/^import .* from "(?!node:|\.).*/gm)).toBeNull();
  expect(thread).toContain('// node_modules/chrono-node/');
  expect(thread).not.toContain('onnxruntime-node');
});

test('a build leaves the files of the one before it to a bot that runs, and removes older ones', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bundle-'));
  const build = (...names: string[]) => {
    for (const name of names) writeFileSync(join(folder, name), '');
    sweep(folder, names);
    return readdirSync(folder).filter((name) => name.endsWith('.js'));
  };
  try {
    expect(build('main.js', 'part-1.js')).toEqual(['main.js', 'part-1.js']);
    expect(build('main.js', 'part-2.js')).toEqual(['main.js', 'part-1.js', 'part-2.js']);
    expect(build('main.js', 'part-3.js')).toEqual(['main.js', 'part-2.js', 'part-3.js']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
