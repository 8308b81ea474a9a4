import {
  isIgnorable,
  isOpener,
  isQuotationMark,
  isWhite,
  type LetterKind,
  letterKind,
} from './characters.js';

/** What stands after a mark that may end a sentence. */
export interface Following {
  /** Where the next visible character is. */
  readonly at: number;
  /** Whether white space lies between. */
  readonly spaced: boolean;
  /** Opening brackets and quotation marks before the word, empty if there are none. */
  readonly opening: string;
  /** The first word as written, up to 24 code units: letters, digits and marks within a word. */
  readonly word: string;
  readonly kind: LetterKind;
  /** The character right after the word. */
  readonly after: string;
}

/** Longest run of opening marks, and longest part of a word, that is looked at (code units); bounds the work. */
const MAX_OPENING = 6;
const MAX_WORD = 24;
const WORD = /[\p{L}\p{N}\p{M}]{1,24}/uy;

/** Reads what follows `from` in the paragraph that ends at `to`. The cost is bounded but for white space. */
export function readFollowing(text: string, from: number, to: number): Following {
  let at = from;
  while (at < to && (isWhite(text[at]) || isIgnorable(text[at]))) at += 1;
  const spaced = at > from;
  let word = at;
  while (word < to && word - at < MAX_OPENING && isOpening(text, word, to)) word += 1;
  // French puts a space inside its quotation marks.
  if (word > at && isWhite(text[word])) word += 1;
  WORD.lastIndex = word;
  const match = word < to ? WORD.exec(text) : null;
  const found = (match?.[0] ?? '').slice(0, Math.min(MAX_WORD, to - word));
  return {
    at,
    spaced,
    opening: text.slice(at, word).trim(),
    word: found,
    kind: word < to ? letterKind(text, word) : 'other',
    after: word + found.length < to ? (text[word + found.length] ?? '') : '',
  };
}

function isOpening(text: string, at: number, to: number): boolean {
  const char = text[at];
  return (
    at < to && (isOpener(char) || (isQuotationMark(char) && char !== '”' && char !== '»' && char !== '’'))
  );
}

/** The word is one letter with a full stop, as in "J. A. Smith". */
export function isInitial({ word, after }: Following): boolean {
  return after === '.' && word.length <= 2 && /^\p{Lu}$/u.test(word);
}
