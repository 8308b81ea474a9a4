import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from '@commander-js/extra-typings';
import { beforeAll, expect, test } from 'vitest';
import { declareBench } from '../../src/bench/options.js';
import { effortFor, printBench, runBench } from '../../src/bench/run.js';
import { workerBuilder } from '../../src/story/worker/builder.js';

const root = join(import.meta.dirname, '..', '..');
/** Threads run compiled code. */
const WORKER = pathToFileURL(join(root, 'dist', 'bundled', 'story-worker.js'));

beforeAll(() => {
  const build = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { encoding: 'utf8' });
  if (build.status !== 0) throw new Error(build.stderr);
});

/** Rows of the table, besides those for each number of words. */
const ROWS = [
  'build: start from files ms',
  'start from the cache ms',
  'indexing alone ms',
  'state of the index, bytes per sentence',
  'second stage alone, p50 ms',
  'second stage alone, p95 ms',
  'second stage, candidates of a question',
  'second stage, ms per 1,000 candidates',
  'commonest words, times the median',
  'misspelt words, times the median',
  '300 misspelt words, times the median',
  'one letter repeated, times the median',
];

test('the whole table on two small corpora, plain MiniSearch beside it', async () => {
  const progress: string[] = [];
  const few = { questions: 2, plainQuestions: 1 };
  const figures = await runBench(
    {
      sizes: [
        { sentences: 100, ...few },
        { sentences: 200, ...few },
      ],
    },
    {
      clock: () => performance.now(),
      heldBytes: () => null,
      makeBuilder: (folders) => workerBuilder({ ...folders, entry: WORKER, onEvent: () => {} }),
      progress: (line) => progress.push(line),
    },
  );
  expect(figures.sizes.map(({ sentences }) => sentences)).toEqual([100, 200]);
  const printed = printBench(figures);
  const named = printed.split('\n').map((line) => line.split('  ')[0]);
  for (const words of [3, 8, 20]) {
    expect(named).toContain(`${words} words, p50 ms`);
    expect(named).toContain(`${words} words, p95 ms`);
    expect(named).toContain(`${words} words, times faster`);
  }
  expect(named).toEqual(expect.arrayContaining(ROWS));
  expect(printed).not.toMatch(/NaN|undefined|Infinity/);
  expect(progress).toContain('200 sentences: corpus');
}, 180_000);

test('plain MiniSearch is asked less where it is slow, and not at all where it would not fit', () => {
  expect(effortFor(1_000).plainQuestions).toBeGreaterThan(effortFor(100_000).plainQuestions);
  expect(effortFor(1_000_000)).toMatchObject({ sentences: 1_000_000, plainQuestions: 0 });
});

test('three sizes unless asked otherwise; a million is asked for', () => {
  const parse = (...argv: string[]) => declareBench(new Command()).parse(argv, { from: 'user' }).opts();
  expect(parse()).toMatchObject({ sizes: [1_000, 10_000, 100_000], million: false });
  expect(parse('--million', '--sizes', '50,5')).toMatchObject({ sizes: [5, 50], million: true });
});
