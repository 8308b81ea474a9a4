import type { Quotation } from '../../answer/answer.js';
import type { Span } from '../../corpus/article.js';
import { calendarFormat } from '../language/calendar-format.js';
import { commaList } from '../language/lists.js';
import { ENGLISH, type Say } from '../language/say.js';
import { escapeMarkdown, inlineText } from './escape.js';
import { sentenceUrl } from './links.js';

/** Longest title and outlet shown, UTF-16 code units; they are names, not quotations, and may be shortened. */
export const TITLE_LENGTH = 120;
const OUTLET_LENGTH = 80;
/** Most outlets listed as carrying the same report; the others are counted. */
const CARRIERS = 6;
/** Longest name of an outlet in a list, UTF-16 code units. */
const LISTED_LENGTH = 40;

/** `2018-05-31` as `31 May 2018`: an article's day is a date, not a moment, so it is no Discord timestamp. */
export function dateText(date: string | null, say: Say = ENGLISH): string {
  const day = date === null ? Number.NaN : Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day)) return say('noDate');
  return calendarFormat(say.language, 'day').format(day);
}

export function outletText(outlet: string): string {
  return inlineText(outlet, OUTLET_LENGTH);
}

/** Words of an article as a block quotation: every character kept, the spans in bold, in any order. */
export function quoteBlock(words: string, bold: readonly Span[] = []): string {
  const inOrder = bold.toSorted((a, b) => a.start - b.start);
  return escapeMarkdown(words, inOrder)
    .split(/\r\n?|\n/)
    .map((line) => `> ${line}`)
    .join('\n');
}

/** What a source line tells. */
export type SourceOf = Pick<Quotation, 'outlet' | 'title' | 'date' | 'url' | 'text'> &
  Partial<Pick<Quotation, 'kind'>>;

/** Outlet, title (a link that jumps to the sentence where there is an address) and date, in one line. */
export function sourceLine(quote: SourceOf, say: Say = ENGLISH): string {
  const url = sentenceUrl(quote.url, quote.text);
  const title = quote.title === null ? '' : inlineText(quote.title, TITLE_LENGTH);
  const linked = url === null ? title : `[${title || say('article')}](${url})`;
  const facts = [`**${outletText(quote.outlet)}**`, linked, dateText(quote.date, say)];
  if (quote.kind === 'caption') facts.push(say('photoCaption'));
  return facts.filter(Boolean).join(' · ');
}

/** Names in a line, at most `most`; the others are counted. */
export function outletList(outlets: readonly string[], say: Say = ENGLISH, most = CARRIERS): string {
  const names = [...new Set(outlets)];
  const shown = names.slice(0, most).map((name) => inlineText(name, LISTED_LENGTH));
  const rest = names.length - shown.length;
  const list = commaList(shown, say);
  return rest > 0 ? say('andMore', { list, count: rest }) : list;
}

/** The outlets that carried the words too; empty where none did. */
export function carriersLine(outlets: readonly string[], say: Say = ENGLISH): string {
  return outlets.length === 0 ? '' : `-# ${say('alsoIn', { outlets: outletList(outlets, say) })}`;
}

/** What "also in" means, once for a card; nothing where no quotation has it. */
export function carriersNote(carried: boolean, say: Say = ENGLISH): string[] {
  return carried ? [`-# ${say('alsoInNote')}`] : [];
}
