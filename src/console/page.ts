import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Span } from '../corpus/article.js';
import { type Output, printable } from './output.js';

type Paint = Parameters<typeof styleText>[0];

/** Narrowest column of text, still readable; a narrower terminal gets lines of this length. */
const NARROWEST = 20;
/** Longest line of running text, in columns: longer ones are hard to follow on a wide terminal. */
const WIDEST = 100;

/** The layout of one output: with or without colours, wrapped or not. */
export interface Page {
  paint(format: Paint, text: string): string;
  /** Lines indented by `prefix`, wrapped to the terminal's width; one line where there is no terminal. */
  block(text: string, prefix: string): string;
  /** An address, indented, on one line however long it is: the terminal can open it, and it can be copied whole. */
  address(url: string, prefix: string): string;
}

export function pageFor({ colour, width }: Pick<Output, 'colour' | 'width'>): Page {
  const paint = (format: Paint, text: string) =>
    colour && text !== '' ? styleText(format, text, { validateStream: false }) : text;
  return {
    paint,
    address: (url, prefix) => prefix + paint('dim', harmless(url)),
    block(text, prefix) {
      const room =
        width === undefined ? Infinity : Math.max(NARROWEST, Math.min(width, WIDEST) - prefix.length);
      // Without `trim: false` a wrapped quotation would lose blanks of its own.
      const lines = room === Infinity ? [text] : wrapAnsi(text, room, { hard: true }).split('\n');
      return lines.map((line) => prefix + line).join('\n');
    },
  };
}

/** Text that cannot steer the terminal. A tab is a space, because it is wide. */
export const harmless = (text: string): string => printable(text.replaceAll('\t', ' '));

/** Harmless text with the spans in bold. Spans are offsets in the text as stored. */
export function emphasised(text: string, spans: readonly Span[], page: Page): string {
  let out = '';
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from) continue;
    out += harmless(text.slice(from, start)) + page.paint('bold', harmless(text.slice(start, end)));
    from = end;
  }
  return out + harmless(text.slice(from));
}

const LONG_DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `2018-05-31` as `31 May 2018`. */
export function longDate(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : LONG_DATE.format(time);
}
