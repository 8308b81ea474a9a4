import type { Timeline, TimelineEntry } from '../../answer/timeline/timeline.js';
import { encodeId } from '../buttons/custom-id.js';
import { outletKey, rememberQuestion } from '../buttons/question-state.js';
import type { Card } from '../interactions/reply.js';
import { plural } from './answer-card.js';
import { type Block, cardOf, quotationBlock, textBlock } from './block.js';
import { measure } from './budget.js';
import { type Button, button, container, rows } from './components.js';
import { inlineText } from './escape.js';
import { dateText, outletText } from './quotation.js';

/** Longest topic, UTF-16 code units: what the buttons of a page have room to remember. */
export const ABOUT_LIMIT = 200;
/** Most entries on a page: more are not asked for. */
export const PAGE_ENTRIES = 4;
/** Most characters of theirs: the rest of Discord's 4,000 is room for the heading. */
const PAGE_CHARACTERS = 3_000;

/** Which page to turn to: entries from a place on, or those before a place. Places count from 0. */
export type Turn = { readonly from: number } | { readonly before: number };

/** The entries to ask for, so that the page can be made. */
export function entriesFor(turn: Turn): { readonly from: number; readonly count: number } {
  if ('from' in turn) return { from: turn.from, count: PAGE_ENTRIES };
  const from = Math.max(0, turn.before - PAGE_ENTRIES);
  return { from, count: Math.max(1, turn.before - from) };
}

/** One page of what happened when: as many of the entries as fit, of those before a place the last. */
export function timelineCard(timeline: Timeline, turn: Turn): Card {
  const { about, outlet, total } = timeline;
  const { from, blocks } = fitting(timeline, 'before' in turn);
  const to = from + blocks.length;
  const topic = about === undefined ? '' : ` about “${inlineText(about, ABOUT_LIMIT)}”`;
  const of = outlet === undefined ? '' : ` of ${outletText(outlet)}`;
  const several = blocks.length < total;
  const place = several ? ` · ${from + 1} to ${to}` : '';
  const head = `**Timeline${topic}${of}** · ${plural(total, 'dated sentence')}${place}`;
  const nothing = inlineText(timeline.reason ?? 'The articles have no dated sentence on this.', 600);
  const key = outletKey(outlet);
  const buttons = [
    button('Earlier', encodeId('when', key, from, 'b'), from === 0),
    button('Later', encodeId('when', key, to, 'a'), to === total),
  ];
  const below = withTopic([...(several ? buttons : []), button('Delete', encodeId('delete'))], about);
  return cardOf([textBlock(total === 0 ? `${head}\n${nothing}` : head), ...blocks], rows(below));
}

function withTopic(buttons: ReturnType<typeof button>[], about: string | undefined): Button[] {
  return (about === undefined ? buttons : rememberQuestion(buttons, about)) ?? buttons.slice(-1);
}

interface Page {
  /** Index of the first entry. */
  readonly from: number;
  readonly blocks: readonly Block[];
}

/** As many entries as fit, from the first on or, `fromEnd`, from the last one back; always at least one. */
function fitting({ from, entries }: Timeline, fromEnd: boolean): Page {
  const blocks = entries.map((entry, at) => entryBlock(entry, from + at + 1));
  const fit: Block[] = [];
  let characters = 0;
  for (const block of fromEnd ? blocks.toReversed() : blocks) {
    characters += measure({ components: [container([...block.parts])] }).characters;
    if (fit.length > 0 && characters > PAGE_CHARACTERS) break;
    fit.push(block);
  }
  return fromEnd
    ? { from: from + entries.length - fit.length, blocks: fit.reverse() }
    : { from, blocks: fit };
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
