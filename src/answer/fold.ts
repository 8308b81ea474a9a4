import type { Span } from '../corpus/article.js';
import { firstIndex } from './sorted.js';

/**
 * A text without what printings vary in, and a way back: `offsets[i]` is where the folded character `i` stands in the
 * original (UTF-16 code units). The last entry is the original's length.
 */
export interface Folded {
  readonly text: string;
  readonly offsets: readonly number[];
}

const QUOTES = new Set('\'"`´‘’‚‛“”„‟‹›«»′″＇＂');
const DASHES = new Set('-‐‑‒–—―−﹘﹣－');
const SPACE = /\s/;
/** Accents, and the characters that no reader sees (soft hyphen, zero-width space and joiners, byte-order mark). */
const DROPPED = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g;

const isPlain = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** A blank for white space, a hyphen for any dash, an apostrophe for any quotation mark, else the character itself. */
function foldSign(character: string): string {
  if (SPACE.test(character)) return ' ';
  if (DASHES.has(character)) return '-';
  return QUOTES.has(character) ? "'" : character;
}

/**
 * One character folded: a sign, or letters without accents. A character may decompose into signs, which are folded
 * again.
 */
function foldCharacter(character: string, code: number): readonly string[] {
  if (isPlain(code)) return [character];
  const sign = foldSign(character);
  if (sign !== character) return [sign];
  return [...character.normalize('NFKD').replace(DROPPED, '').toLowerCase()].map(foldSign);
}

/**
 * Folds case, kinds of quotation mark and dash, white space and accents, so that two printings of the same
 * words become equal: `“Kim Yong–chol”` and `"kim  yong-chol"`. A run of blanks is one blank; a run of dashes,
 * with or without blanks around it, is one dash. The words and their order stay. Linear.
 */
export function foldWithOffsets(original: string): Folded {
  const pieces: string[] = [];
  const offsets: number[] = [];
  const put = (piece: string, from: number) => {
    pieces.push(piece);
    for (let i = 0; i < piece.length; i += 1) offsets.push(from);
  };
  let gap = '';
  let gapFrom = 0;
  let at = 0;
  for (const character of original) {
    for (const piece of foldCharacter(character, character.codePointAt(0) ?? 0)) {
      if (piece === ' ' || piece === '-') {
        if (gap === '') gapFrom = at;
        gap = piece === '-' || gap === '-' ? '-' : ' ';
      } else {
        if (gap === '-' || (gap === ' ' && pieces.length > 0)) put(gap, gapFrom);
        gap = '';
        put(piece, at);
      }
    }
    at += character.length;
  }
  if (gap === '-') put(gap, gapFrom);
  offsets.push(original.length);
  return { text: pieces.join(''), offsets };
}

/** As `foldWithOffsets`, where only equality matters. */
export function foldText(original: string): string {
  return foldWithOffsets(original).text;
}

/**
 * Moves spans from one text to another with the same words, so that words which are bold in one copy of a sentence are
 * bold in another. Gives no spans where the texts do not fold to the same.
 */
export function carrySpans(spans: readonly Span[], from: string, to: string): Span[] {
  if (from === to) return [...spans];
  const source = foldWithOffsets(from);
  const target = foldWithOffsets(to);
  if (source.text !== target.text) return [];
  return spans.flatMap((span) => {
    const first = firstIndex(source.offsets, (offset) => offset >= span.start);
    const after = firstIndex(source.offsets, (offset) => offset >= span.end);
    const start = target.offsets[first];
    const end = target.offsets[after];
    return start === undefined || end === undefined || end <= start
      ? []
      : [{ start, end: trimEnd(to, start, end) }];
  });
}

/** Moves an end back over white space: folded blanks belong to no word. */
function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && SPACE.test(text.charAt(last - 1))) last -= 1;
  return last;
}
