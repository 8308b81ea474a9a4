import { expect, test } from 'vitest';
import { sleep } from '../../src/discord/gateway/sleep.js';

const LONG = 3_600_000;

test('a signal ends the wait, and one that was given before does not let it begin', async () => {
  const later = new AbortController();
  const waiting = sleep(LONG, later.signal);
  later.abort();
  await expect(waiting).rejects.toThrow();
  await expect(sleep(LONG, AbortSignal.abort())).rejects.toThrow();
});

test('without one it waits', async () => {
  await expect(sleep(1, new AbortController().signal)).resolves.toBeUndefined();
});
