import { noSuch } from '../no-such.js';

/** The inner product of two vectors. Throws a RangeError where the second one has fewer dimensions. */
export function innerProduct(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) {
    sum += (one[at] ?? noSuch('dimension', at)) * (other[at] ?? noSuch('dimension', at));
  }
  return sum;
}
