/** Calls back after `ms`; the returned function cancels that. */
export type Schedule = (callback: () => void, ms: number) => () => void;

export const systemSchedule: Schedule = (callback, ms) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

export interface Deadline<T> {
  readonly ms: number;
  readonly schedule: Schedule;
  /** Makes the result when the time is up; may throw. */
  readonly late: () => T;
}

/** The result of `work`, or of `late` after `ms`. The work is not cancelled; its late result is dropped. */
export function inTime<T>(work: Promise<T>, { ms, schedule, late }: Deadline<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      try {
        resolve(late());
      } catch (fault) {
        reject(fault);
      }
    };
    const callOff = schedule(giveUp, ms);
    work.then(resolve, reject).finally(callOff);
  });
}
