import { setTimeout as pause } from 'node:timers/promises';

/** Waits, or rejects as soon as it is aborted: at once where it was before. */
export function sleep(ms: number, stopped: AbortSignal): Promise<void> {
  return pause(ms, undefined, { signal: stopped });
}
