import { defineConfig } from 'vitest/config';

/** `npm run test:cluster`: nodes killed more often than in `npm test`, and what takes too long for it (`*.long.ts`). */
export default defineConfig({
  test: {
    include: ['tests/opensearch/*.test.ts', 'tests/**/*.long.ts'],
    globalSetup: ['tests/e2e/build.ts', 'tests/opensearch/starter.ts'],
    setupFiles: ['tests/fixed-seed.ts'],
    env: { CLUSTER_ROUNDS: process.env.CLUSTER_ROUNDS ?? '6' },
    // One cluster at a time: each node takes 250 MB and a core while it starts.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
});
