import { type SplitOptions, splitSentences } from '../../../src/corpus/splitting/split.js';

/** A text and where its sentences end. */
export interface MarkedCase {
  /** What can go wrong in it. */
  readonly about: string;
  /**
   * The text, with `|` where a sentence ends. White space around it belongs to the text; `||` is an end without any.
   */
  readonly marked: string;
}

export const row = (about: string, marked: string): MarkedCase => ({ about, marked });

const EDGE = /^[\s\u200b]+|[\s\u200b]+$/g;

/** The text of a row without its marks, and the sentences that it shall be split into. */
export function unmark(marked: string): { text: string; sentences: readonly string[] } {
  const parts = marked.split(/ ?\|\|| ?\|/);
  const sentences = parts.map((part) => part.replace(EDGE, '')).filter((part) => part !== '');
  return { text: parts.join(''), sentences };
}

/** The sentences that a text is split into. */
export const sentencesOf = (text: string, options: SplitOptions = {}): string[] =>
  splitSentences(text, options).map(({ start, end }) => text.slice(start, end));
