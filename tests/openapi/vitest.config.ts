import { defineConfig } from 'vitest/config';

/**
 * `DISCORD_OPENAPI=openapi.json npm run check:openapi`: the tests in which the bot speaks to the loopback Discord, and
 * at their end every request of theirs held to Discord's own description of its API.
 */
export default defineConfig({
  test: {
    include: ['tests/discord/**/*.test.ts', 'tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/openapi/recorded.ts'],
    setupFiles: ['tests/fixed-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
