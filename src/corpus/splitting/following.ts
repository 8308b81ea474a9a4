import {
  closesInwards,
  isIgnorable,
  isOpener,
  isQuotationMark,
  isWhite,
  type LetterKind,
  letterKind,
  opensInwards,
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
  /** Whether the word after it, one space on, begins with a small letter: "Officials said", not "Officials Say". */
  readonly runsOn: boolean;
  /** The letters of an acronym written with full stops, in lower case ("E.S.T." is `est`); empty if it is none. */
  readonly acronym: string;
}

/** The most code units of opening marks and of a word that are looked at. */
const MAX_OPENING = 6;
const MAX_WORD = 24;
const ACRONYM = /(?:\p{Lu}\.){2,5}/uy;
const WORD = /[\p{L}\p{N}\p{M}]{1,24}/uy;

/** Reads what follows `from` in the paragraph that ends at `to`. The cost is bounded, apart from white space. */
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
  const next = word + found.length;
  return {
    at,
    spaced,
    opening: text.slice(at, word).trim(),
    word: found,
    kind: word < to ? letterKind(text, word) : 'other',
    after: next < to ? (text[next] ?? '') : '',
    runsOn: next + 1 < to && isWhite(text[next]) && letterKind(text, next + 1) === 'lower',
    acronym: text[next] === '.' ? acronymAt(text, word, to) : '',
  };
}

function acronymAt(text: string, at: number, to: number): string {
  ACRONYM.lastIndex = at;
  const found = ACRONYM.exec(text)?.[0] ?? '';
  return at + found.length <= to ? found.replaceAll('.', '').toLowerCase() : '';
}

function isOpening(text: string, at: number, to: number): boolean {
  const char = text[at];
  if (at >= to || closesInwards(text, at)) return false;
  if (opensInwards(text, at) || isOpener(char)) return true;
  return isQuotationMark(char) && char !== '”' && char !== '»' && char !== '’';
}

/** The word is one letter with a full stop, as in "J. A. Smith". */
export function isInitial({ word, after }: Following): boolean {
  return after === '.' && word.length <= 2 && /^\p{Lu}$/u.test(word);
}
