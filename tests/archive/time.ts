import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import { systemLeaseClock } from '../../src/archive/lease/lease.js';
import type { Time } from './lease-cases.js';

/** The time of this machine, for an engine that takes its own. */
export const realTime = (term: number): Time => ({ clock: systemLeaseClock, term, pass: (ms) => pause(ms) });

/** A time that passes only when it is told to: an engine in this process does everything between two moments. */
export function toldTime(term = 1_000): Time {
  let now = 0;
  let timers: { readonly at: number; readonly callback: () => void }[] = [];
  return {
    term,
    clock: {
      now: () => now,
      after(ms, callback) {
        const timer = { at: now + ms, callback };
        timers.push(timer);
        return () => {
          timers = timers.filter((each) => each !== timer);
        };
      },
    },
    async pass(ms) {
      for (const end = now + ms; now < end; ) {
        await setImmediate();
        now = Math.min(end, ...timers.map(({ at }) => Math.max(at, now)));
        const due = timers.filter(({ at }) => at <= now);
        timers = timers.filter(({ at }) => at > now);
        for (const { callback } of due) callback();
      }
      await setImmediate();
    },
  };
}
