import type { Timeline, TimelineEntry } from '../../answer/timeline/timeline.js';
import type { Card } from '../contract/reply.js';
import { ENGLISH, type Say } from '../language/say.js';
import { encodeId } from '../memory/custom-id.js';
import { outletKey } from '../memory/question-state.js';
import { type CardBlock, cardOf, quotationBlock, textBlock } from './block.js';
import { measure } from './budget.js';
import { type Button, button, container, rows } from './components.js';
import { type CardVisibility, controls, lastButton, seenLines } from './controls.js';
import { dateLine } from './entry-dates.js';
import { inlineText } from './escape.js';
import { type EntriesPlace, monthMenu } from './month-menu.js';
import { carriersNote, outletText } from './quotation.js';
import { partOf, stretchOf, type Turn } from './turn.js';

/** Longest topic, UTF-16 code units: what the buttons of a page have room to remember. */
export const ABOUT_LIMIT = 200;
/** Entries on a page. */
const PAGE_ENTRIES = 4;
/** Most characters of the entries: the rest of Discord's 4,000 is for the heading. */
const PAGE_CHARACTERS = 3_000;

/** The entries to ask for, so that the page can be made. */
export function entriesFor(turn: Turn): { readonly from: number; readonly count: number } {
  return stretchOf(turn, PAGE_ENTRIES);
}

/** One page of the timeline: as many entries as fit. Turning back, the last ones before a place. */
export function timelineCard(timeline: Timeline, turn: Turn, seen: CardVisibility): Card {
  const { say = ENGLISH } = seen;
  const fit = fitting(timeline, turn, say);
  const from = timeline.from + ('before' in turn ? timeline.entries.length - fit.length : 0);
  const place = { from, to: from + fit.length };
  const quotes = fit.map(({ quote }) => quote);
  const { contexts, below } = controls(quotes, {
    below: buttonsBelow(timeline, place, seen),
    question: timeline.about,
    say,
  });
  const blocks = fit.map((entry, at) => entryBlock(entry, from + at + 1, { say, beside: contexts[at] }));
  const carried = quotes.some(({ alsoIn }) => alsoIn.length > 0);
  const head = [...seenLines(seen), headLine(timeline, place, say)];
  return cardOf(
    [
      textBlock([...head, ...(timeline.total === 0 ? [nothingText(timeline, say)] : [])].join('\n')),
      ...blocks,
      ...carriersNote(carried, say).map(textBlock),
    ],
    [...monthMenu(timeline, place, say), ...rows(below)],
  );
}

function headLine({ about, outlet, total }: Timeline, { from, to }: EntriesPlace, say: Say): string {
  const topic = inlineText(about ?? '', ABOUT_LIMIT);
  const title = about === undefined ? say('timeline') : say('timelineAbout', { topic });
  const of = outlet === undefined ? '' : ` ${say('of', { outlet: outletText(outlet) })}`;
  const range = to - from < total ? ` · ${say('range', { from: from + 1, to })}` : '';
  return `**${title}${of}** · ${say('datedSentences', { count: total })}${range}`;
}

function buttonsBelow({ outlet, total }: Timeline, { from, to }: EntriesPlace, seen: CardVisibility) {
  const { say = ENGLISH } = seen;
  const key = outletKey(outlet);
  const turns = [
    button(say('first'), encodeId('when', key, 0, 'a'), from === 0),
    button(say('earlier'), encodeId('when', key, from, 'b'), from === 0),
    button(say('later'), encodeId('when', key, to, 'a'), to === total),
    button(say('last'), encodeId('when', key, total, 'b'), to === total),
  ];
  return [...(to - from < total ? turns : []), lastButton(seen, 'sharetime', key, from)];
}

/** Why there is no entry. */
function nothingText({ about, outlet, nothing }: Timeline, say: Say): string {
  const of = outlet === undefined ? '' : outletText(outlet);
  if (nothing === 'no-such-outlet') return say('nothingFrom', { outlet: of });
  return say('nothingDatedIn', {
    of: outlet === undefined ? 'articles' : 'outlet',
    outlet: of,
    on: about === undefined ? 'anything' : 'topic',
    topic: inlineText(about ?? '', ABOUT_LIMIT),
  });
}

/** The entries that fit: from the first on, or turning back, from the last one back. At least one. */
function fitting({ from, entries }: Timeline, turn: Turn, say: Say): readonly TimelineEntry[] {
  const sizes = entries.map((entry, at) => {
    const { parts } = entryBlock(entry, from + at + 1, { say });
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

function entryBlock(
  entry: TimelineEntry,
  number: number,
  { say, beside }: { readonly say: Say; readonly beside?: Button | undefined },
): CardBlock {
  return quotationBlock(entry.quote, {
    number,
    filed: true,
    beside,
    say,
    head: dateLine(entry, say),
    bold: [entry, ...(entry.also ?? [])].map(({ asWrittenSpan }) => asWrittenSpan),
  });
}
