import { setTimeout as pause } from 'node:timers/promises';

/** Waits; rejects as soon as `stopped` is aborted, at once if it was before. */
export function sleep(ms: number, stopped: AbortSignal): Promise<void> {
  return pause(ms, undefined, { signal: stopped });
}
