import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readSource, root } from '../architecture/sources.js';

/** What passed, and with which inputs: `NAME DIGEST` a line. */
const FILE = join(root, 'tests', 'nightly', 'passed.txt');

interface TestFile {
  readonly file: string;
  /** Files and folders that it reads. */
  readonly reads: readonly string[];
}

/**
 * Test files that take long. Nothing but the code that they import, the files that they read and the packages decides
 * how they end, and the moment at which something is killed. They run in a night, and in `npm test` where one of these
 * has changed.
 */
export const LONG_TESTS = {
  figures: {
    file: 'tests/evaluation/figures.test.ts',
    // The manifest has the digests of the models; tests/model holds it to that.
    reads: [
      'seeds',
      'models/manifest.json',
      'tests/stories',
      'tests/questions',
      'tests/evaluation/figures.json',
    ],
  },
  'killed-nodes': { file: 'tests/opensearch/cluster.test.ts', reads: [] },
  'killed-process': {
    file: 'tests/story/crash.test.ts',
    reads: ['seeds', 'src', 'tests/story/reloading.mjs'],
  },
  shards: { file: 'tests/e2e/shards.test.ts', reads: ['commands', 'seeds', 'src'] },
  'story-threads': { file: 'tests/story/worker.test.ts', reads: ['src', 'tests/story/dying-worker.mjs'] },
  'steps-of-a-text': { file: 'tests/steps/text.test.ts', reads: [] },
  'steps-of-an-archive': { file: 'tests/steps/archive.test.ts', reads: [] },
} as const satisfies Readonly<Record<string, TestFile>>;

export type LongTest = keyof typeof LONG_TESTS;

/** The file and all that it imports, from the root of the repository. */
function closureOf(file: string): string[] {
  const found = new Set([file]);
  for (const path of found) {
    if (!path.endsWith('.ts')) continue;
    for (const each of readSource(path).imports) if (/^(?:src|commands|tests)\//.test(each)) found.add(each);
  }
  return [...found];
}

/** The files at and below a path, without hidden ones. */
function filesAt(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path)).filter((name) => !name.startsWith('.'));
  return names.flatMap((name) => filesAt(posix.join(path, name)));
}

/** Every file that decides how the test ends. */
export function inputsOf(name: LongTest): string[] {
  const { file, reads } = LONG_TESTS[name];
  return [...closureOf(file), 'package-lock.json', ...reads.flatMap(filesAt)].sort();
}

/** The line that says that the test passed with its inputs as they are now. */
export function lineOf(name: LongTest): string {
  const digest = createHash('sha256');
  for (const path of inputsOf(name)) digest.update(`${path}\0`).update(readFileSync(join(root, path)));
  return `${name} ${digest.digest('hex')}`;
}

const lines = () => readFileSync(FILE, 'utf8').split('\n').filter(Boolean);

/** Whether a test passed with the inputs that the line tells. */
export const isKept = (line: string): boolean => lines().includes(line);

/** Whether the test has to run: in a night always, else unless it has passed with the inputs as they are now. */
export function isDue(name: LongTest): boolean {
  return process.env.NIGHTLY === '1' || !isKept(lineOf(name));
}

/** Keeps that the test has passed with the inputs that the line tells. */
export function keepPassed(name: LongTest, line: string): void {
  const others = lines().filter((each) => !each.startsWith(`${name} `));
  writeFileSync(FILE, `${[...others, line].sort().join('\n')}\n`);
}
