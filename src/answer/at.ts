/**
 * The item at an index of a list.
 *
 * @throws RangeError where the list has no such index.
 */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw outside(items, index);
  return item;
}

/** As `itemAt`, for typed arrays. */
export function numberAt(numbers: Uint8Array | Uint16Array | Uint32Array, index: number): number {
  const number = numbers[index];
  if (number === undefined) throw outside(numbers, index);
  return number;
}

const outside = ({ length }: { readonly length: number }, index: number): RangeError =>
  new RangeError(`expected an index below ${length}, got ${index}`);
