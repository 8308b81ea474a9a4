import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** An index of `seeds/` as a bot that ran before leaves it, made anew whenever the program has changed. */
export const KEPT_INDEX = join(root, '.cache', 'e2e');

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
}

/** When it was last written, ms since the epoch; 0 where it is not there. */
const timeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * The end-to-end tests start the compiled bot: brings `dist/` up to date once, before any test. Then makes the index
 * that most of those bots find: reading the articles anew takes half of a start.
 */
export default function build(): void {
  run([join('scripts', 'build.mjs')]);
  if (timeOf(KEPT_INDEX) > timeOf(join(root, 'dist', '.built'))) return;
  rmSync(KEPT_INDEX, { recursive: true, force: true });
  const ask = ['ask', '--json', '--seeds', join(root, 'seeds'), 'who'];
  run([join('dist', 'bundled', 'verbatim.js'), ...ask], { CACHE_DIR: KEPT_INDEX, RANKING: 'lexical' });
}
