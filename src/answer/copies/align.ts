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
    if (left[i] === right[j]) {
      close();
      [i, j] = [i + 1, j + 1];
      [fromI, fromJ] = [i, j];
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  [i, j] = [left.length, right.length];
  close();
  return found;
}

/** Length of the longest common subsequence of every pair of suffixes, row by row. */
function suffixLengths(left: readonly string[], right: readonly string[]): Uint16Array {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        left[i] === right[j]
          ? lengths[at + width + 1]! + 1
          : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  return lengths;
}
