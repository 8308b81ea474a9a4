import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import DearFirst from './tests/dear-first.js';

/** What every test file is run with. */
const common = {
  setupFiles: ['tests/fixed-seed.ts'],
  // The end-to-end tests start real processes; a busy machine may need the room.
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // As in the program (src/patterns-compiled-once.ts).
  execArgv: ['--no-regexp-tier-up'],
};
/**
 * These need modules of their own. Steps are counted only in what is loaded after the counter; cases that are run for
 * bots of another way are a file that is loaded once more.
 */
const APART = ['tests/steps/*.test.ts', 'tests/e2e/{http,over-http/*}.test.ts'];

/** `npm run test:nightly`: nothing is left out because it passed before, and there is more of what is random. */
const NIGHTLY = {
  NIGHTLY: '1',
  PATTERN_PATIENCE: '20000',
  FUZZ_RUNS: '20000',
  VERBATIM_KILLS: '50',
  CLUSTER_ROUNDS: '6',
  FC_SEED: `${Math.floor(Date.now() / 1_000)}`,
};

/** Clusters that are killed, filled and locked, one after the other when all else is done. */
const CLUSTERS = {
  test: {
    ...common,
    name: 'clusters',
    include: ['tests/**/*.long.ts'],
    maxWorkers: 1,
    sequence: { groupOrder: 1 },
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
};

export default defineConfig(({ mode }) => ({
  test: {
    globalSetup: ['tests/e2e/build.ts', 'tests/opensearch/starter.ts'],
    reporters: ['default', './tests/nightly/passed-reporter.ts', './tests/plain-reporter.ts'],
    env: mode === 'nightly' ? NIGHTLY : {},
    // One more than there are cores: the end-to-end tests mostly wait.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: DearFirst },
    projects: [
      // Files share a process, and with it the modules that they import: each file with its own took twice as long.
      {
        test: {
          ...common,
          name: 'shared',
          include: ['tests/**/*.test.ts'],
          exclude: APART,
          isolate: false,
        },
      },
      { test: { ...common, name: 'apart', include: APART } },
      ...(mode === 'nightly' ? [CLUSTERS] : []),
    ],
  },
}));
