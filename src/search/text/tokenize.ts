import type { Span } from '../../corpus/article.js';

/** The form of a token. The analyzer turns tokens into terms. */
export type TokenShape = 'word' | 'initials' | 'number' | 'sign';

/** One token as written: `text.slice(start, end)`, in UTF-16 code units. */
export interface Token extends Span {
  readonly raw: string;
  readonly shape: TokenShape;
}

const IGNORABLE = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const LETTER = `\\p{L}\\p{M}`;
const BODY = `[${LETTER}\\p{N}${IGNORABLE}]`;
/** U.S., U.S, J.K., a.m. */
const INITIALS = `(?<![${LETTER}\\p{N}])\\p{L}(?:\\.\\p{L})+(?![${LETTER}\\p{N}])\\.?`;
/** 1,200 and 3.5 and 9/11 and 10:30; an ordinal keeps its ending (12th). */
const NUMBER = `\\p{Nd}+(?:[.,:/]\\p{Nd}+)*(?:(?:st|nd|rd|th)(?![${LETTER}\\p{N}]))?`;
/** Letters and digits, with apostrophes and ampersands inside: Powell's, O’Brien, AT&T, H1N1. */
const WORD = `\\p{L}${BODY}*(?:['\\u2018\\u2019\\u02bc\\uff07&]${BODY}+)*`;
const SIGN = '[%$£€¥]';
const TOKEN = new RegExp(`(${INITIALS})|(${NUMBER})|(${WORD})|(${SIGN})`, 'gu');

/** Scripts written without spaces: each character is a token of its own. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const CAMEL_HUMP = /(?<=\p{Ll})(?=\p{Lu})/u;

function* split(raw: string, start: number, separator: RegExp | string): Generator<Token> {
  let at = start;
  for (const part of raw.split(separator)) {
    if (part !== '') yield { raw: part, start: at, end: at + part.length, shape: 'word' };
    at += part.length;
  }
}

/**
 * Splits news text into tokens with their offsets. They are ordered and disjoint. A hyphen separates (`Yong-chol` and
 * `90-minute` are two tokens each). A possessive ending belongs to its token. A hashtag in camel case is split at its
 * humps. Signs of currency and per cent are tokens. Linear in the length of the text.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    if (match[3] !== undefined && text[start - 1] === '#') {
      tokens.push(...split(raw, start, CAMEL_HUMP));
    } else if (match[3] !== undefined && UNSPACED.test(raw)) {
      tokens.push(...split(raw, start, /(?:)/u));
    } else {
      const shape = match[1] ? 'initials' : match[2] ? 'number' : match[3] ? 'word' : 'sign';
      tokens.push({ raw, start, end: start + raw.length, shape });
    }
  }
  return tokens;
}
