import { isIgnorable, isWhite } from './characters.js';

/** What stands before a full stop, without it. */
export interface Preceding {
  /** Everything back to the white space before it, at most {@link MAX_TOKEN} code units. */
  readonly token: string;
  /** The part of the token that may be an abbreviation: after the last bracket, dash, slash or quotation mark. */
  readonly word: string;
  /** Where `word` begins. */
  readonly start: number;
  /** The token before this one, to tell "you and I." from "Albert I. Jones". */
  readonly previous: string;
}

/**
 * The most code units of a token that are read back. No abbreviation is longer. It bounds the work at each full stop.
 */
const MAX_TOKEN = 40;
const BEFORE_WORD = /[([{"'“”„‘’«»‹›/\\—–\-+&¿¡*_=,;:•|~<>\u00ad\u200c-\u200f]/;

/** Reads back from `end` in the paragraph that begins at `from`. */
export function readPreceding(text: string, from: number, end: number): Preceding {
  const tokenStart = backToWhite(text, from, end);
  let start = end;
  while (start > tokenStart && !BEFORE_WORD.test(text[start - 1] ?? '')) start -= 1;
  let before = tokenStart;
  const floor = Math.max(from, tokenStart - 3);
  while (before > floor && (isWhite(text[before - 1]) || isIgnorable(text[before - 1]))) before -= 1;
  return {
    token: text.slice(tokenStart, end),
    word: text.slice(start, end),
    start,
    previous: text.slice(backToWhite(text, from, before), before),
  };
}

function backToWhite(text: string, from: number, end: number): number {
  const floor = Math.max(from, end - MAX_TOKEN);
  let at = end;
  while (at > floor && !isWhite(text[at - 1])) at -= 1;
  return at;
}
