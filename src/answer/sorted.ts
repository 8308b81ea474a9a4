import { itemAt } from './at.js';

/**
 * The first number in `[from, to)` that a test holds for; `to` where it holds for none. Logarithmic.
 *
 * @param test holds for every number after the first that it holds for.
 */
export function firstNumber(from: number, to: number, test: (number: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** As `firstNumber`: the index of the first item, or the length of the list. */
export function firstIndex<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(itemAt(items, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}
