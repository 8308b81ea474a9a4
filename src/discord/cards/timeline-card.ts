import type { DateGiven, Timeline, TimelineEntry } from '../../answer/timeline/timeline.js';
import type { Card } from '../contract/reply.js';
import { ENGLISH, type Say } from '../language/say.js';
import { encodeId } from '../memory/custom-id.js';
import { outletKey } from '../memory/question-state.js';
import { type CardBlock, cardOf, quotationBlock, textBlock } from './block.js';
import { measure } from './budget.js';
import { type Button, button, container, menu, type Row, rows } from './components.js';
import { controls, lastButton, type Seen, seenLines } from './controls.js';
import { inlineText } from './escape.js';
import { carriersNote, dateText, outletText } from './quotation.js';
import { partOf, stretchOf, type Turn } from './turn.js';

/** Longest topic, UTF-16 code units: what the buttons of a page have room to remember. */
export const ABOUT_LIMIT = 200;
/** Most options of a menu (Discord). */
const MENU_OPTIONS = 25;
/** Most dates of one sentence that are listed with it. */
const MOST_DATES = 4;
/** Most entries on a page: more are not asked for. */
const PAGE_ENTRIES = 4;
/** Most characters of theirs: the rest of Discord's 4,000 is room for the heading. */
const PAGE_CHARACTERS = 3_000;

/** The entries to ask for, so that the page can be made. */
export function entriesFor(turn: Turn): { readonly from: number; readonly count: number } {
  return stretchOf(turn, PAGE_ENTRIES);
}

/** One page of what happened when: as many entries as fit. Turning back, the last ones before a place. */
export function timelineCard(timeline: Timeline, turn: Turn, seen: Seen): Card {
  const { about, outlet, total, entries } = timeline;
  const { say = ENGLISH } = seen;
  const fit = fitting(timeline, turn, say);
  const from = timeline.from + ('before' in turn ? entries.length - fit.length : 0);
  const to = from + fit.length;
  const several = fit.length < total;
  const title =
    about === undefined ? say('timeline') : say('timelineAbout', { topic: inlineText(about, ABOUT_LIMIT) });
  const of = outlet === undefined ? '' : ` ${say('of', { outlet: outletText(outlet) })}`;
  const place = several ? ` · ${say('range', { from: from + 1, to })}` : '';
  const count = say('datedSentences', { count: total });
  const head = [...seenLines(seen), `**${title}${of}** · ${count}${place}`];
  const key = outletKey(outlet);
  const turns = [
    button(say('first'), encodeId('when', key, 0, 'a'), from === 0),
    button(say('earlier'), encodeId('when', key, from, 'b'), from === 0),
    button(say('later'), encodeId('when', key, to, 'a'), to === total),
    button(say('last'), encodeId('when', key, total, 'b'), to === total),
  ];
  const last = lastButton(seen, 'sharetime', key, from);
  const shown = fit.map(({ quote }) => quote);
  const { contexts, below } = controls(shown, {
    below: [...(several ? turns : []), last],
    question: about,
    say,
  });
  const blocks = fit.map((entry, at) => entryBlock(entry, from + at + 1, { say, beside: contexts[at] }));
  const note = carriersNote(
    shown.some(({ alsoIn }) => alsoIn.length > 0),
    say,
  );
  return cardOf(
    [
      textBlock([...head, ...(total === 0 ? [nothingText(timeline, say)] : [])].join('\n')),
      ...blocks,
      ...(note.length > 0 ? [textBlock(note.join('\n'))] : []),
    ],
    [...monthMenu(timeline, { from, several, say }), ...rows(below)],
  );
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

/** A menu of the months, or where those are too many of the years, to go to; a page that lies in one shows it. */
function monthMenu(
  { months, outlet }: Timeline,
  { from, several, say }: { readonly from: number; readonly several: boolean; readonly say: Say },
): Row[] {
  const all = months.length <= MENU_OPTIONS ? months : firstOfYears(months);
  const step = Math.ceil(all.length / MENU_OPTIONS);
  const shown = all.filter((_, at) => at % step === 0);
  if (!several || shown.length < 2) return [];
  const here = shown.findLast((month) => month.from <= from);
  const options = shown.map(({ month, from: place }) => ({
    label: month.length > 4 ? dateOf(month, 'month', say) : month,
    value: `${place}`,
    default: here?.from === place,
  }));
  return [menu(encodeId('when', outletKey(outlet), 'menu'), say('chooseMonth'), options)];
}

/** Where each year begins. */
function firstOfYears(months: Timeline['months']): Timeline['months'] {
  const years = new Map<string, number>();
  for (const { month, from } of months) {
    const year = month.slice(0, 4);
    if (!years.has(year)) years.set(year, from);
  }
  return [...years].map(([month, from]) => ({ month, from }));
}

/** As many entries as fit, from the first on or, turning back, from the last one back; always at least one. */
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

/** The dates of an entry, each as understood and as written; where they are many, the others counted. */
function dateLine({ also = [], ...first }: TimelineEntry, say: Say): string {
  const all = [first, ...also].map(
    (each) => `${understood(each, say)} · ${say('asWritten', { words: inlineText(each.asWritten, 80) })}`,
  );
  const list = all.slice(0, MOST_DATES).join('\n');
  return all.length > MOST_DATES ? say('andMore', { list, count: all.length - MOST_DATES }) : list;
}

/** The date as understood, and whether that is a guess. */
function understood({ date, until, resolved, guess, precision }: DateGiven, say: Say): string {
  if (!resolved || date === null) return `**${say('dateUnknown')}**`;
  const from = dateOf(date, precision, say);
  const shown = until === undefined ? from : say('dateRange', { from, to: dateOf(until, precision, say) });
  return `**${shown}**${guess ? ` ${say('guess')}` : ''}`;
}

function dateOf(date: string, precision: TimelineEntry['precision'], say: Say): string {
  if (precision === 'day') return dateText(date, say);
  if (precision !== 'month') return date;
  const month = new Intl.DateTimeFormat(say.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return month.format(Date.parse(`${date}-01T00:00:00Z`));
}
