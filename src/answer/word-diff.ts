import { gaps } from './copies/align.js';
import { foldText } from './fold.js';

/** A run of words that two sentences share, or that only the first (`removed`) or the second (`added`) has. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  /** As printed, words and what stands between them; `same` is in the second sentence's spelling. */
  readonly text: string;
}

/** A word or a sign, with the white space after it. */
const UNIT = /(?:[\p{L}\p{M}\p{N}]+(?:['\u2019][\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}])\s*/gu;
/** Longer sentences (in words and signs) are shown as replaced whole: alignment is quadratic. */
const MOST_UNITS = 2_000;

/**
 * How the second sentence differs from the first, word by word. Kinds of quotation mark and dash, capitals and
 * white space do not count as differences. The `same` and `added` texts together are the second sentence.
 */
export function wordChanges(first: string, second: string): WordChange[] {
  const [left, right] = [units(first), units(second)];
  const whole = { left: { from: 0, to: left.length }, right: { from: 0, to: right.length } };
  const tooLong = left.length > MOST_UNITS || right.length > MOST_UNITS;
  const found = tooLong ? [whole] : gaps(left.map(key), right.map(key));
  const changes: WordChange[] = [];
  const put = (kind: WordChange['kind'], texts: readonly string[]) => {
    if (texts.length > 0) changes.push({ kind, text: texts.join('') });
  };
  let at = 0;
  for (const gap of found) {
    put('same', right.slice(at, gap.right.from));
    const removed = left.slice(gap.left.from, gap.left.to);
    if (
      removed.length > 0 &&
      endsInSpace(left[gap.left.from - 1]) &&
      !endsInSpace(right[gap.right.from - 1])
    ) {
      removed.unshift(' ');
    }
    put('removed', removed);
    put('added', right.slice(gap.right.from, gap.right.to));
    at = gap.right.to;
  }
  put('same', right.slice(at));
  return changes;
}

function endsInSpace(unit: string | undefined): boolean {
  return unit !== undefined && /\s$/.test(unit);
}

function units(text: string): string[] {
  const body = text.trimStart();
  const found = body.match(UNIT) ?? [];
  return text === body ? found : [text.slice(0, text.length - body.length), ...found];
}

/** A sign that folds to nothing, such as a dash, stands for itself. */
function key(unit: string): string {
  return foldText(unit) || unit.trim();
}
