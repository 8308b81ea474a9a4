import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pattern, Verdict } from './patterns.js';

/**
 * The verdicts, a line for each pattern: a digest, the verdict and the pattern's file. `npm test` adds those of new
 * patterns, to be committed with them. `npm run test:nightly` judges all anew, and longer.
 */
const FILE = join(import.meta.dirname, 'judged.txt');

/** A digest of the pattern and its file: a pattern that is fast on short texts may be slow elsewhere. */
function digestOf({ file, source, flags }: Pattern): string {
  return createHash('sha256').update(`${file}: /${source}/${flags}`).digest('hex').slice(0, 20);
}

function readLines(): Map<string, string> {
  const lines = readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => [line.split(' ', 1).join(), line]));
}

/**
 * The patterns that are not judged yet. Those that stand in the file were not too slow, or they would not stand there.
 */
export function notJudged(patterns: readonly Pattern[]): Pattern[] {
  const before = readLines();
  return patterns.filter((pattern) => !before.has(digestOf(pattern)));
}

/** Keeps new verdicts beside earlier ones, and drops those of patterns that are gone. In CI nothing is written. */
export function keepVerdicts(patterns: readonly Pattern[], verdicts: ReadonlyMap<Pattern, Verdict>): void {
  if (process.env.CI) return;
  const before = readLines();
  const lines = patterns.flatMap((pattern) => {
    const verdict = verdicts.get(pattern);
    const digest = digestOf(pattern);
    return verdict === undefined ? (before.get(digest) ?? []) : `${digest} ${verdict.kind} ${pattern.file}`;
  });
  writeFileSync(FILE, `${lines.sort().join('\n')}\n`);
}
