import { defineConfig } from 'vitest/config';

/** `npm run fuzz`: the properties of `npm test` over a million inputs each, or as many as FUZZ_RUNS says. */
export default defineConfig({
  test: {
    include: ['tests/security/fuzz/*.test.ts'],
    globalSetup: ['tests/e2e/build.ts'],
    env: { FUZZ_RUNS: process.env.FUZZ_RUNS ?? '1000000', PATTERN_PATIENCE: '120000' },
    // Hours: the number of inputs ends a property, not the clock.
    testTimeout: 12 * 3_600_000,
  },
});
