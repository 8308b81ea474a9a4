import { numberAt } from '../at.js';

/** A stretch where two sequences differ: `[from, to)` of each; one of the two may be empty. */
export interface Gap {
  readonly left: { readonly from: number; readonly to: number };
  readonly right: { readonly from: number; readonly to: number };
}

/**
 * The gaps of a longest common subsequence of two key sequences, in order. Common ends are matched first, so
 * the cost is quadratic only in the part between them.
 */
export function gaps(left: readonly string[], right: readonly string[]): Gap[] {
  let head = 0;
  const shorter = Math.min(left.length, right.length);
  while (head < shorter && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < shorter - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++;
  return walk(left.slice(head, left.length - tail), right.slice(head, right.length - tail), head);
}

function walk(left: readonly string[], right: readonly string[], offset: number): Gap[] {
  const lengths = suffixLengths(left, right);
  const width = right.length + 1;
  const found: Gap[] = [];
  let [i, j, fromI, fromJ] = [0, 0, 0, 0];
  const close = () => {
    if (i > fromI || j > fromJ) {
      found.push({
        left: { from: offset + fromI, to: offset + i },
        right: { from: offset + fromJ, to: offset + j },
      });
    }
  };
  while (i < left.length && j < right.length) {
    const at = i * width + j;
    if (left[i] === right[j]) {
      close();
      [i, j] = [i + 1, j + 1];
      [fromI, fromJ] = [i, j];
    } else if (numberAt(lengths, at + width) >= numberAt(lengths, at + 1)) i++;
    else j++;
  }
  [i, j] = [left.length, right.length];
  close();
  return found;
}

/**
 * The length of the longest common subsequence of every pair of suffixes: those of `left` from `i` on and of `right`
 * from `j` on at `i * (right.length + 1) + j`.
 */
function suffixLengths(left: readonly string[], right: readonly string[]): Uint16Array {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    // Of the pairs (i, j + 1) and (i + 1, j + 1).
    let [beside, diagonal] = [0, 0];
    for (let j = right.length - 1; j >= 0; j--) {
      const at = i * width + j;
      const below = numberAt(lengths, at + width);
      beside = left[i] === right[j] ? diagonal + 1 : Math.max(below, beside);
      diagonal = below;
      lengths[at] = beside;
    }
  }
  return lengths;
}
