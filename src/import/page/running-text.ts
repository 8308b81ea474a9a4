import { denseCharacters, denseWords, withoutDense } from '../../language/dense-scripts.js';

/** Whether a line is running text, told by its words and its end. It works in any language, without a list of words. */

const SENTENCE_END = /[.!?…。！？؟।]["'”“’‘»«›‹」』)\]]*$/u;

/** How much of a line's end is looked at, UTF-16 code units: a mark and what closes around it. */
const LONGEST_END = 12;

/** The fewest words of a line that is text: if it ends like a sentence, and whatever its end. */
const SENTENCE_WORDS = 5;
const LONG_LINE_WORDS = 20;

/** The least share of its words that begin small. Names, dates and buttons are mostly capitals and figures. */
const SMALL = 0.3;

/** The number of words. In scripts that write no blanks, two characters count as one word. */
export function wordCount(text: string): number {
  const apart = withoutDense(text).match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return apart + denseWords(denseCharacters(text));
}

/** Whether a line ends as a sentence does, apart from closing marks. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-LONGEST_END));
}

/** Share of the words that do not begin with a capital or a figure. */
export function smallShare(text: string): number {
  const words = text.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  return words.filter((word) => /^[\p{Ll}\p{Lo}]/u.test(word)).length / Math.max(1, words.length);
}

/** Whether a line is running text: a sentence of some length, or a line too long to be anything else. */
export function isRunning(text: string): boolean {
  const words = wordCount(text);
  if (words < SENTENCE_WORDS || smallShare(text) < SMALL) return false;
  // "The Post | 4 May 2015 at 1:36 p.m. • by Jane Roe": facts of the page with signs between them.
  if (/ [|•·] /u.test(text)) return false;
  return endsSentence(text) || words >= LONG_LINE_WORDS;
}
