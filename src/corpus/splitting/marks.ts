import {
  closesInwards,
  isCloser,
  isQuotationMark,
  isTerminator,
  isWhite,
  letterKind,
  pictographLength,
} from './characters.js';
import type { Structure } from './structure.js';

/** A run of terminators with the closing marks that belong to it: `?!"`, `.)`, `. . .`, `.[12]`. */
export interface Mark {
  /** Where the run begins and ends; the closing marks are not in it. */
  readonly start: number;
  readonly stop: number;
  /** Where the closing marks end; `stop` if there are none. */
  readonly end: number;
  /** A full stop, an omission mark, or a mark that asks or exclaims. */
  readonly sort: 'stop' | 'ellipsis' | 'exclamation';
  /** Number of full stops in an omission mark written with spaces (". . ."), 0 in any other run. */
  readonly spacedDots: number;
  /** Whether a closing quotation mark is among the closing marks. */
  readonly quoted: boolean;
}

/** Reference marks that stand right after a sentence: "[12]", "[note 3]", "[who?]", "[citation needed]". */
const REFERENCE = /\[[a-z0-9 ?]{1,24}\]/y;
/** Signs of a note and of emphasis, "won.*", "**He left.**": they close before white space only. */
const EMPHASIS = /[*_]{1,3}(?=\s|$)/y;
const SUPERSCRIPT = /[\u00b9\u00b2\u00b3\u2070-\u2079\u2020\u2021]/;

/** Reads the run of terminators that begins at `start` in a paragraph that ends at `to`. */
export function readMark(
  text: string,
  start: number,
  { to, structure }: { to: number; structure: Structure },
): Mark {
  let stop = start;
  let onlyDots = true;
  while (stop < to && isTerminator(text[stop])) {
    onlyDots = onlyDots && (text[stop] === '.' || text[stop] === '…');
    stop += 1;
  }
  const spaced = onlyDots ? readSpacedDots(text, start, { stop, to }) : { stop, dots: 0 };
  stop = spaced.stop;
  const ellipsis = onlyDots && (stop - start > 2 || text[start] === '…' || text[start + 1] === '…');
  const sort = ellipsis ? 'ellipsis' : onlyDots ? 'stop' : 'exclamation';
  const closers = readClosers(text, stop, { to, structure });
  return { start, stop, end: closers.end, sort, spacedDots: spaced.dots, quoted: closers.quoted };
}

/** ". . ." and ". . . ." are one mark; ". .5" and ". .NET" are not. */
function readSpacedDots(text: string, start: number, { stop, to }: { stop: number; to: number }) {
  let end = stop;
  while (end + 1 < to && isWhite(text[end]) && text[end + 1] === '.') {
    end += 2;
    while (end < to && text[end] === '.') end += 1;
  }
  const dots = text.slice(start, end).replace(/[^.]/g, '').length;
  const whole = end > stop && dots >= 3 && (end >= to || letterKind(text, end) === 'other');
  return whole ? { stop: end, dots } : { stop, dots: 0 };
}

function readClosers(text: string, from: number, { to, structure }: { to: number; structure: Structure }) {
  let end = from;
  let quoted = false;
  for (;;) {
    const next = closerEnd(text, end, { to, structure });
    if (next === end) break;
    quoted = quoted || isQuotationMark(text[next - 1]);
    end = next;
  }
  return { end: pictographsEnd(text, end, to), quoted };
}

/** The end of the one closing mark at `at`, or `at` if there is none. */
function closerEnd(
  text: string,
  at: number,
  { to, structure }: { to: number; structure: Structure },
): number {
  if (at >= to) return at;
  const char = text[at] ?? '';
  if (char === '"') return structure.closing.has(at) ? at + 1 : at;
  if ((char === "'" || char === '’') && text[at + 1] === char && structure.closing.has(at)) return at + 2;
  if (char === "'") return endsWord(text, at + 1, to) ? at + 1 : at;
  if (char === '’') return letterKind(text, at + 1) === 'lower' ? at : at + 1;
  if (isCloser(char) || closesInwards(text, at) || SUPERSCRIPT.test(char)) return at + 1;
  if (char === '*' || char === '_') {
    EMPHASIS.lastIndex = at;
    return Math.min(to, at + (EMPHASIS.exec(text)?.[0].length ?? 0));
  }
  if (char === '[') {
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(text);
    return match !== null && at + match[0].length <= to ? at + match[0].length : at;
  }
  // «Il est là. » and a typing error such as 'gone. "': a closing mark after a space.
  if (char === '“') return at + 1 <= to && endsWord(text, at + 1, to) ? at + 1 : at;
  if (!isWhite(char) || at + 1 >= to || !endsWord(text, at + 2, to)) return at;
  const spaced = text[at + 1] ?? '';
  const closes = spaced === '"' ? structure.closing.has(at + 1) : '»”'.includes(spaced);
  return closes ? at + 2 : at;
}

function endsWord(text: string, at: number, to: number): boolean {
  return at >= to || isWhite(text[at]) || isCloser(text[at]) || text[at] === '"' || text[at] === ',';
}

/** An emoji after a sentence belongs to it: "Great news! 🎉 We won." */
function pictographsEnd(text: string, from: number, to: number): number {
  let end = from;
  let at = from;
  while (at < to) {
    const length = pictographLength(text, at);
    if (length > 0) end = at + length;
    else if (!isWhite(text[at]) || at - end > 1) break;
    at += Math.max(1, length);
  }
  return Math.min(end, to);
}
