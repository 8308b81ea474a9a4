import { expect, test } from 'vitest';
import { measureLinearTime } from '../../src/bench/linear-time.js';

test('every function that reads text is measured, with the input that was worst', () => {
  // A clock that moves by one at each look: all runs take as long, so the ratio is 1 and nothing is measured again.
  let now = 0;
  const told: string[] = [];
  const figures = measureLinearTime({ clock: () => now++, length: 40 }, (line) => told.push(line));
  expect(figures.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['sentence splitter', 'furniture rules', 'tokenizer', 'escaper']),
  );
  expect(told).toHaveLength(figures.length);
  for (const { piece, ratio, length } of figures) {
    expect(piece.length).toBeGreaterThan(0);
    expect([ratio, length]).toEqual([1, 40]);
  }
});
