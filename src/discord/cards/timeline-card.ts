import type { Timeline, TimelineEntry } from '../../answer/timeline/timeline.js';
import type { Card } from '../contract/reply.js';
import { encodeId } from '../memory/custom-id.js';
import { outletKey } from '../memory/question-state.js';
import { type Block, cardOf, quotationBlock, textBlock } from './block.js';
import { measure } from './budget.js';
import { type Button, button, container, rows } from './components.js';
import { controls, lastButton, type Seen, seenLines } from './controls.js';
import { inlineText } from './escape.js';
import { plural } from './numbers.js';
import { carriersNote, dateText, outletText } from './quotation.js';
import { partOf, stretchOf, type Turn } from './turn.js';

/** Longest topic, UTF-16 code units: what the buttons of a page have room to remember. */
export const ABOUT_LIMIT = 200;
/** Most entries on a page: more are not asked for. */
export const PAGE_ENTRIES = 4;
/** Most characters of theirs: the rest of Discord's 4,000 is room for the heading. */
const PAGE_CHARACTERS = 3_000;

/** The entries to ask for, so that the page can be made. */
export function entriesFor(turn: Turn): { readonly from: number; readonly count: number } {
  return stretchOf(turn, PAGE_ENTRIES);
}

/** One page of what happened when: as many of the entries as fit, of those before a place the last. */
export function timelineCard(timeline: Timeline, turn: Turn, seen: Seen): Card {
  const { about, outlet, total, entries } = timeline;
  const fit = fitting(timeline, turn);
  const from = timeline.from + ('before' in turn ? entries.length - fit.length : 0);
  const to = from + fit.length;
  const topic = about === undefined ? '' : ` about “${inlineText(about, ABOUT_LIMIT)}”`;
  const of = outlet === undefined ? '' : ` of ${outletText(outlet)}`;
  const several = fit.length < total;
  const place = several ? ` · ${from + 1} to ${to}` : '';
  const head = [...seenLines(seen), `**Timeline${topic}${of}** · ${plural(total, 'dated sentence')}${place}`];
  const nothing = inlineText(timeline.reason ?? 'The articles have no dated sentence on this.', 600);
  const key = outletKey(outlet);
  const turns = [
    button('First', encodeId('when', key, 0, 'a'), from === 0),
    button('Earlier', encodeId('when', key, from, 'b'), from === 0),
    button('Later', encodeId('when', key, to, 'a'), to === total),
    button('Last', encodeId('when', key, total, 'b'), to === total),
  ];
  const last = lastButton(seen, 'sharetime', key, from);
  const shown = fit.map(({ quote }) => quote);
  const { contexts, below } = controls(shown, [...(several ? turns : []), last], about);
  const blocks = fit.map((entry, at) => entryBlock(entry, from + at + 1, contexts[at]));
  const note = carriersNote(shown.some(({ alsoIn }) => alsoIn.length > 0));
  return cardOf(
    [
      textBlock([...head, ...(total === 0 ? [nothing] : [])].join('\n')),
      ...blocks,
      ...(note.length > 0 ? [textBlock(note.join('\n'))] : []),
    ],
    rows(below),
  );
}

/** As many entries as fit, from the first on or, turning back, from the last one back; always at least one. */
function fitting({ from, entries }: Timeline, turn: Turn): readonly TimelineEntry[] {
  const sizes = entries.map((entry, at) => {
    const { parts } = entryBlock(entry, from + at + 1);
    return measure({ components: [container([...parts])] }).characters;
  });
  let count = 0;
  let characters = 0;
  for (const size of 'before' in turn ? sizes.toReversed() : sizes) {
    characters += size;
    if (count > 0 && characters > PAGE_CHARACTERS) break;
    count++;
  }
  return partOf(turn, entries, count);
}

function entryBlock(entry: TimelineEntry, number: number, beside?: Button): Block {
  return quotationBlock(entry.quote, {
    number,
    filed: true,
    beside,
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
