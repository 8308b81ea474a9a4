import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

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
