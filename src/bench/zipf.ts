import type { Random } from '../evaluation/random.js';

/**
 * Shape of word frequencies in text: the word of rank r occurs in proportion to 1 / (r + SHIFT) ** EXPONENT.
 *
 * @see Mandelbrot, "An informational theory of the statistical structure of language" (1953)
 * @see Piantadosi, "Zipf's word frequency law in natural language", Psychonomic Bulletin & Review 21 (2014), for
 * the values: they fit English best
 */
const SHIFT = 2.7;
const EXPONENT = 1.05;

/** Draws ranks from 0 to `size` - 1 with the frequencies of words in text; O(log size) a draw. */
export function zipf(random: Random, size: number): () => number {
  const upTo = new Float64Array(size);
  let total = 0;
  for (let rank = 0; rank < size; rank++) {
    total += 1 / (rank + 1 + SHIFT) ** EXPONENT;
    upTo[rank] = total;
  }
  return () => {
    const target = random() * total;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((upTo[middle] ?? total) > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
