import { test } from 'vitest';

/** The ways by which interactions come to a bot. */
type Way = 'gateway' | 'http';

let current: Way = 'gateway';

/** The way that bots are started for in this file of tests. */
export function way(): Way {
  return current;
}

/** Has every bot of this file of tests reached by another way: the same cases then show the same of it. */
export function over(other: Way): void {
  current = other;
}

/** A case that takes long and is about what the bot does, not about how it is reached: seen over the gateway alone. */
export function oneWayTest(name: string, run: () => Promise<void>): void {
  test.runIf(way() === 'gateway')(name, run);
}
