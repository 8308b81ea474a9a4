import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/e2e/build.ts', 'tests/opensearch/starter.ts'],
    setupFiles: ['tests/fixed-seed.ts'],
    reporters: ['default', './tests/plain-reporter.ts'],
    // The end-to-end tests start real processes; a busy machine may need the room.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
