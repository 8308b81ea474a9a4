/**
 * The number at an index of a typed array.
 *
 * @throws RangeError where the array has no such index.
 */
export function numberAt(numbers: Uint8Array | Uint16Array | Uint32Array, index: number): number {
  const number = numbers[index];
  if (number === undefined) throw new RangeError(`expected an index below ${numbers.length}, got ${index}`);
  return number;
}
