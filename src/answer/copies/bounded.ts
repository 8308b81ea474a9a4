import type { CopyWord, Wording } from './words.js';

const BOUNDARY = /[,;:"\u201c\u201d\u00ab\u00bb()\u2013\u2014]/;

/** Whether a mark stands before a word, or the sentence begins or ends there. */
export function bounded({ text, words }: Wording, at: number): boolean {
  const [before, next] = [words[at - 1], words[at]];
  return before === undefined || next === undefined || BOUNDARY.test(text.slice(before.end, next.start));
}

/** The key of a word; empty before the first word and after the last. */
export const keyAt = (words: readonly CopyWord[], at: number): string => words[at]?.key ?? '';
