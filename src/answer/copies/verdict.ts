import { FREE_WORDS, QUANTITY_AFTER_ARTICLE } from '../../language/en/equivalents.js';
import { type Gap, gaps } from './align.js';
import { type Attributed, stated } from './attribution.js';
import { isCarrier, sameSource } from './sources.js';
import { beyond, isTitle } from './titles.js';
import { type CopyWord, copyKey, isCalendar, type Wording } from './words.js';

/** The fewest words that two copies have in common. Shorter sentences agree by chance. */
const LEAST_COMMON = 4;
/** Longer sentences are compared for equal words only: alignment is quadratic. */
const MOST_WORDS = 400;

/**
 * Whether two sentences are one report in different words. Whatever one has beyond the other must be furniture:
 * spelling, articles, a title before a name, or the way in which it is told whose words they are. Anything else is
 * content and keeps them apart: a clause that one lacks (a condition, a reason, who somebody is), a number, a name, a
 * negation, a modal, a quantity, another order. Quadratic in the number of words between the common beginning and end.
 */
export function sameReport(left: Wording, right: Wording): boolean {
  if (left.words.length > MOST_WORDS || right.words.length > MOST_WORDS) return false;
  if (left.text.trimEnd().endsWith('?') !== right.text.trimEnd().endsWith('?')) return false;
  if (sameWords(left.words, right.words)) return true;
  const [a, b] = [stated(left), stated(right)];
  return sameSources(left, right, [a, b]) && sameWords(a.content, b.content);
}

/** Whether the words are the same, apart from furniture. */
function sameWords(left: readonly CopyWord[], right: readonly CopyWord[]): boolean {
  const found = gaps(left.map(copyKey), right.map(copyKey));
  const gone = found.reduce((sum, gap) => sum + gap.left.to - gap.left.from, 0);
  return left.length - gone >= LEAST_COMMON && found.every((gap) => isFree(left, right, gap));
}

function isFree(left: readonly CopyWord[], right: readonly CopyWord[], gap: Gap): boolean {
  const a = tellingWords(left, gap.left);
  const b = tellingWords(right, gap.right);
  if (a.length + b.length === 0) return true;
  if (a.length > 0 && b.length > 0) return false;
  const extra = beyond(left, right, gap);
  return extra !== null && isTitle({ ...extra, words: a.length > 0 ? a : b });
}

/** The words of a range that a copy cannot add or drop without changing the report. */
function tellingWords(words: readonly CopyWord[], { from, to }: Gap['left']): CopyWord[] {
  return words.slice(from, to).filter((word, index) => {
    const next = words[from + index + 1];
    if (word.key === 'on') return !isCalendar(next);
    return !FREE_WORDS.has(word.key) || (next !== undefined && QUANTITY_AFTER_ARTICLE.has(next.key));
  });
}

/**
 * Whether both sentences name the same source, or neither names one. A news agency that carried a report is no source.
 * Words in quotation marks have a source even where only one sentence names it.
 */
function sameSources(left: Wording, right: Wording, [a, b]: readonly [Attributed, Attributed]): boolean {
  const own = ({ text }: Wording, { source }: Attributed) =>
    source === null || isCarrier(text, source) ? null : source;
  const [one, other] = [own(left, a), own(right, b)];
  if (one !== null && other !== null) return sameSource(one, other);
  if (one === null && other === null) return true;
  return isQuotation(left, a) && isQuotation(right, b);
}

const MARKS = /["\u201c\u201d\u00ab\u00bb]/g;

/** Whether the whole statement stands in quotation marks. */
function isQuotation({ text }: Wording, { content }: Attributed): boolean {
  const marks = [...text.matchAll(MARKS)].map(({ index }) => index);
  let passed = 0;
  return content.every(({ start }) => {
    while ((marks[passed] ?? Number.POSITIVE_INFINITY) < start) passed++;
    return passed % 2 === 1;
  });
}
