import { noSuch } from '../../search/no-such.js';

/** The number of one feature. Throws a RangeError where the list has none for it. */
export const at = (values: Float32Array | Float64Array, feature: number): number =>
  values[feature] ?? noSuch('feature', feature);

/** Adds the values of one row, each so many times, to sums. */
export function addTimes(sums: Float64Array, row: Float32Array | Float64Array, times: number): void {
  for (let feature = 0; feature < sums.length; feature++) {
    sums[feature] = at(sums, feature) + times * at(row, feature);
  }
}
