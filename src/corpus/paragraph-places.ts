import type { Span } from './article.js';
import { endsLikeSentence } from './classify.js';
import { cutFurniture } from './furniture/cut.js';
import { posts } from './posts.js';
import { signatories } from './signatories.js';

/** The longest headline in a list of other articles, in UTF-16 code units. */
export const LONGEST_LISTED = 160;

/** The number of an item of a list. */
const COUNTED = /^\(?\d{1,2}[.)] /;

/** How items of a list and somebody's words begin. A line with a colon above them is no heading. */
const INTRODUCED = /^(?:[•·▪◦‣●○■□*+–—-] ?\S|["“„«»‹›「『]\S|\(?\d{1,2}[.)] )/u;

/** Where a paragraph stands. */
export interface ParagraphPlace {
  /** Whether another paragraph of words comes after it. */
  readonly followed: boolean;
  /** Whether it is one of several that are counted or give figures, one below the other: "1. …", "Old Town 611". */
  readonly counted: boolean;
  /** Whether nothing but furniture and headlines comes after it. */
  readonly atEnd: boolean;
  /** Whether it is a paragraph of a post from another service. */
  readonly posted: boolean;
  /** Whether it is one of the names below a letter. */
  readonly signed: boolean;
  /** Whether a list, or what somebody says, comes next. */
  readonly introduces: boolean;
}

/** The index of the last paragraph of text; -1 where there is none. Furniture and lines like headlines do not count. */
function lastOfText(text: string, paragraphs: readonly Span[]): number {
  return paragraphs.findLastIndex((span) => {
    const { kept } = cutFurniture(text, span, { unit: 'paragraph', atEnd: true });
    if (kept === null) return false;
    return kept.end - kept.start > LONGEST_LISTED || endsLikeSentence(text.slice(kept.start, kept.end));
  });
}

/** Where each paragraph of a body stands. Linear. */
export function placesOf(text: string, paragraphs: readonly Span[]): ParagraphPlace[] {
  const lines = paragraphs.map(({ start, end }) => text.slice(start, end));
  const last = lastOfText(text, paragraphs);
  const signed = signatories(lines);
  const posted = posts(lines);
  const counted = lines.map((line) => COUNTED.test(line.slice(0, BEGINNING)));
  const figures = lines.map(figuresIn);
  const isRow = (index: number): boolean => {
    const own = figures[index] ?? 0;
    return own > 0 && (own === figures[index - 1] || own === figures[index + 1]);
  };
  return lines.map((_, index) => ({
    followed: index + 1 < lines.length,
    counted:
      isRow(index) ||
      (counted[index] === true && (counted[index - 1] === true || counted[index + 1] === true)),
    atEnd: index >= last,
    posted: posted[index] ?? false,
    signed: signed[index] ?? false,
    introduces: INTRODUCED.test((lines[index + 1] ?? '').slice(0, BEGINNING)),
  }));
}

/** The longest row of results, UTF-16 code units. */
const LONGEST_ROW = 100;

/** How many figures a row of results gives: "Arsenal 2, Leeds 1" has two. None where words come last. */
function figuresIn(line: string): number {
  if (line.length > LONGEST_ROW || !/\p{L}/u.test(line) || !/\d ?[%)]?$/.test(line)) return 0;
  return line.match(/\d[\d.,]*/g)?.length ?? 0;
}

/** How much of a line's beginning is looked at for a mark or number, UTF-16 code units. */
const BEGINNING = 8;
