import type { Timeline, TimelineEntry } from '../../answer/timeline/timeline.js';
import type { Card } from '../contract/reply.js';
import { encodeId } from '../memory/custom-id.js';
import { outletKey, rememberQuestion } from '../memory/question-state.js';
import { type Block, cardOf, quotationBlock, textBlock } from './block.js';
import { measure } from './budget.js';
import { type Button, button, container, rows } from './components.js';
import { inlineText } from './escape.js';
import { plural } from './numbers.js';
import { dateText, outletText } from './quotation.js';

/** Longest topic, UTF-16 code units: what the buttons of a page have room to remember. */
export const ABOUT_LIMIT = 200;
/** Most entries on a page, and most characters of theirs: the rest of Discord's 4,000 is room for the heading. */
const PAGE_ENTRIES = 4;
const PAGE_CHARACTERS = 3_000;

export interface TimelineView {
  readonly timeline: Timeline;
  /** 0-based; one beyond the last shows the last. */
  readonly page: number;
}

/** One page of what happened when. */
export function timelineCard({ timeline, page }: TimelineView): Card {
  const { entries, about, outlet } = timeline;
  const { at, from, blocks } = findPage(entries, page);
  const to = from + blocks.length;
  const topic = about === undefined ? '' : ` about “${inlineText(about, ABOUT_LIMIT)}”`;
  const of = outlet === undefined ? '' : ` of ${outletText(outlet)}`;
  const several = blocks.length < entries.length;
  const place = several ? ` · ${from + 1} to ${to}` : '';
  const head = `**Timeline${topic}${of}** · ${plural(entries.length, 'dated sentence')}${place}`;
  const nothing = inlineText(timeline.reason ?? 'The articles have no dated sentence on this.', 600);
  const key = outletKey(outlet);
  const turn = [
    button('Earlier', encodeId('when', key, Math.max(0, at - 1), 'e'), at === 0),
    button('Later', encodeId('when', key, at + 1, 'l'), to === entries.length),
  ];
  const below = withTopic([...(several ? turn : []), button('Delete', encodeId('delete'))], about);
  return cardOf([textBlock(entries.length === 0 ? `${head}\n${nothing}` : head), ...blocks], rows(below));
}

function withTopic(buttons: ReturnType<typeof button>[], about: string | undefined): Button[] {
  return (about === undefined ? buttons : rememberQuestion(buttons, about)) ?? buttons.slice(-1);
}

interface Page {
  readonly at: number;
  /** Index of the first entry. */
  readonly from: number;
  readonly blocks: readonly Block[];
}

/**
 * The page with this number, or the last. The same entries always make the same pages, so that a number is all that a
 * button has to remember. Renders the entries up to the end of the page, not those after it.
 */
function findPage(entries: readonly TimelineEntry[], page: number): Page {
  let found: Page & { readonly blocks: Block[] } = { at: 0, from: 0, blocks: [] };
  let characters = 0;
  for (const [index, entry] of entries.entries()) {
    const block = entryBlock(entry, index + 1);
    const more = measure({ components: [container([...block.parts])] }).characters;
    const full = found.blocks.length >= PAGE_ENTRIES || characters + more > PAGE_CHARACTERS;
    if (full && found.blocks.length > 0) {
      if (found.at === page) break;
      found = { at: found.at + 1, from: index, blocks: [] };
      characters = 0;
    }
    found.blocks.push(block);
    characters += more;
  }
  return found;
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
