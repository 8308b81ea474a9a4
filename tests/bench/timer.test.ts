import { expect, test } from 'vitest';
import { latency, percentile, timed } from '../../src/bench/timer.js';

/** A clock that moves only when it is told to. */
function handClock() {
  let now = 0;
  return { clock: () => now, pass: (ms: number) => (now += ms) };
}

test.each([
  { values: [1, 2, 3, 4], p: 0.5, value: 2, why: 'two of four values do not exceed 2' },
  { values: [4, 1, 3, 2], p: 0.95, value: 4, why: 'order does not matter' },
  { values: [7], p: 0.5, value: 7, why: 'one value is every percentile' },
  { values: [], p: 0.5, value: 0, why: 'nothing was measured' },
])('percentile $p of $values is $value: $why', ({ values, p, value }) => {
  expect(percentile(values, p)).toBe(value);
});

test('it times what is waited for', async () => {
  const { clock, pass } = handClock();
  expect(await timed(clock, async () => pass(5))).toEqual({ ms: 5, value: 5 });
});

test('items that warm up do not count', async () => {
  const { clock, pass } = handClock();
  const items = [100, 100, 1, 2, 3];
  expect(await latency(clock, { items, warmUp: 2 }, pass)).toEqual({ p50: 2, p95: 3 });
});
