/** Calls back after so many ms; the returned function calls it off. */
export type Schedule = (callback: () => void, ms: number) => () => void;

export const systemSchedule: Schedule = (callback, ms) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

export interface Deadline<T> {
  readonly ms: number;
  readonly schedule: Schedule;
  /** What is given when the time is up; may throw. */
  readonly late: () => T;
}

/** What `work` comes to, or what `late` gives once the time is up. The work goes on; what it comes to then is lost. */
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
