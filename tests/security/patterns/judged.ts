import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pattern, Verdict } from './patterns.js';

/**
 * What was found of each pattern: a digest, a verdict and the pattern's file a line. `npm test` adds what is new, to be
 * committed with it; `npm run test:nightly` judges all anew, and longer.
 */
const FILE = join(import.meta.dirname, 'judged.txt');

/** Of the pattern and of its place: what is linear where a text is short may not be elsewhere. */
function digestOf({ file, source, flags }: Pattern): string {
  return createHash('sha256').update(`${file}: /${source}/${flags}`).digest('hex').slice(0, 20);
}

function readLines(): Map<string, string> {
  const lines = readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => [line.split(' ', 1).join(), line]));
}

/** Those of the patterns that nobody has judged yet. What was judged was not too slow, or it would not stand there. */
export function notJudged(patterns: readonly Pattern[]): Pattern[] {
  const before = readLines();
  return patterns.filter((pattern) => !before.has(digestOf(pattern)));
}

/** Keeps new verdicts beside those of before; of patterns that are gone, none. CI only reads what was committed. */
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
