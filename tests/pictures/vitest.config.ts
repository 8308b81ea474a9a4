import { defineConfig } from 'vitest/config';

/** `npm run pictures`: draws what `npm test` must not need a browser for. */
export default defineConfig({
  test: { include: ['tests/pictures/draw.ts'], testTimeout: 120_000, hookTimeout: 60_000 },
});
