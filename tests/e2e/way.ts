/** The ways by which interactions come to a bot. */
export type Way = 'gateway' | 'http';

let current: Way = 'gateway';

/** The way that bots are started for in this file of tests. */
export function way(): Way {
  return current;
}

/** Has every bot of this file of tests reached by another way: the same cases then show the same of it. */
export function over(other: Way): void {
  current = other;
}
