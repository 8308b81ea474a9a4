import { expect, test } from 'vitest';
import { successAt } from '../../../src/evaluation/measures/success.js';

// Ranks worked by hand: the only relevant hit of [false, false, true] stands third.
test.each([
  { relevant: [true, false, true], k: 1, value: 1, why: 'the first is relevant' },
  { relevant: [false, false, true], k: 1, value: 0, why: 'the first is not' },
  { relevant: [false, false, true], k: 3, value: 1, why: 'the third counts for k = 3' },
  { relevant: [false, false, false, true], k: 3, value: 0, why: 'the fourth does not' },
  { relevant: [true, true], k: 3, value: 1, why: 'a second relevant hit adds nothing' },
  { relevant: [], k: 3, value: 0, why: 'nothing returned counts 0' },
])('success@$k of $relevant is $value: $why', ({ relevant, k, value }) => {
  expect(successAt(relevant, k)).toBe(value);
});
