import type { Timeline, TimelineEntry } from '../answer/timeline/timeline.js';
import { plural } from './answer-card.js';
import { type Block, cardOf, quotationBlock, textBlock } from './block.js';
import { type Button, button, rows } from './components.js';
import { encodeId } from './custom-id.js';
import { inlineText } from './escape.js';
import { outletKey, rememberQuestion } from './question-state.js';
import { dateText, outletText, quoteBlock } from './quotation.js';
import type { Card } from './reply.js';

/** Longest topic, UTF-16 code units: what the buttons of a page have room to remember. */
export const ABOUT_LIMIT = 200;
/** Most entries on a page, and most of their escaped words together, UTF-16 code units: the rest is room for sources. */
const PAGE_ENTRIES = 4;
const PAGE_WORDS = 1_400;

export interface TimelineView {
  readonly timeline: Timeline;
  /** 0-based; one beyond the last shows the last. */
  readonly page: number;
}

/** One page of what happened when. */
export function timelineCard({ timeline, page }: TimelineView): Card {
  const { entries, about, outlet } = timeline;
  const starts = pageStarts(entries);
  const at = Math.min(page, starts.length - 1);
  const from = starts[at] ?? 0;
  const to = starts[at + 1] ?? entries.length;
  const topic = about === undefined ? '' : ` about “${inlineText(about, ABOUT_LIMIT)}”`;
  const of = outlet === undefined ? '' : ` of ${outletText(outlet)}`;
  const place = starts.length > 1 ? ` · ${from + 1} to ${to}` : '';
  const head = `**Timeline${topic}${of}** · ${plural(entries.length, 'dated sentence')}${place}`;
  const nothing = inlineText(timeline.reason ?? 'The articles have no dated sentence on this.', 600);
  const blocks = entries.slice(from, to).map((entry, index) => entryBlock(entry, from + index + 1));
  const key = outletKey(outlet);
  const turn = [
    button('Earlier', encodeId('when', key, Math.max(0, at - 1), 'e'), at <= 0),
    button('Later', encodeId('when', key, at + 1, 'l'), at >= starts.length - 1),
  ];
  const below = withTopic([...(starts.length > 1 ? turn : []), button('Delete', encodeId('delete'))], about);
  return cardOf([textBlock(entries.length === 0 ? `${head}\n${nothing}` : head), ...blocks], rows(below));
}

function withTopic(buttons: ReturnType<typeof button>[], about: string | undefined): Button[] {
  return (about === undefined ? buttons : rememberQuestion(buttons, about)) ?? buttons.slice(-1);
}

/** Where each page begins. The same entries always make the same pages, so that a page's number is all to remember. */
function pageStarts(entries: readonly TimelineEntry[]): number[] {
  const starts: number[] = [];
  let words = 0;
  entries.forEach((entry, at) => {
    const length = quoteBlock(entry.quote.text).length;
    const start = starts.at(-1);
    if (start === undefined || at - start >= PAGE_ENTRIES || words + length > PAGE_WORDS) {
      starts.push(at);
      words = 0;
    }
    words += length;
  });
  return starts;
}

function entryBlock(entry: TimelineEntry, number: number): Block {
  return quotationBlock(entry.quote, {
    number,
    filed: true,
    head: `${understood(entry)} · as written: “${inlineText(entry.asWritten, 80)}”`,
    bold: [entry.asWrittenSpan],
  });
}

/** The date as understood, and whether that is a guess. */
function understood({ date, until, resolved, guess, precision }: TimelineEntry): string {
  if (!resolved || date === null) return '**Date not known**';
  const range = until === undefined ? '' : ` to ${dateOf(until, precision)}`;
  return `**${dateOf(date, precision)}${range}**${guess ? ' (a guess)' : ''}`;
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function dateOf(date: string, precision: TimelineEntry['precision']): string {
  if (precision === 'day') return dateText(date);
  return precision === 'month' ? MONTH.format(Date.parse(`${date}-01T00:00:00Z`)) : date;
}
