import type { ComparedReport, Comparison, Difference } from '../../answer/compare.js';
import { OUTLETS_AT_ONCE } from '../../answer/outlets-at-once.js';
import type { Card } from '../contract/reply.js';
import { ENGLISH, type Say } from '../language/say.js';
import { encodeId } from '../memory/custom-id.js';
import { type CardBlock, cardOf, type QuotationStyle, quotationBlock, textBlock } from './block.js';
import { fullest } from './budget.js';
import { button, rows } from './components.js';
import { type CardVisibility, controls, lastButton, seenLines } from './controls.js';
import { type DifferenceExtent, questionLine, waysText } from './lines.js';
import { carriersNote, outletList } from './quotation.js';
import { partOf, stretchOf, type Turn } from './turn.js';

/** Most reports on a page; as many as fit within Discord's 40 components. */
const MOST_REPORTS = 10;
/** Most characters of differences, and how much of each is shown. */
const DIFFERENCE_CHARACTERS = 1_000;
const SHOWN: DifferenceExtent = { ways: 4, outlets: 3 };

export interface CompareView {
  /** How many outlets earlier pages have asked. */
  readonly skip: number;
  readonly turn: Turn;
  readonly seen: CardVisibility;
}

/** The best sentence of each outlet, and where they differ. Never says who is right. */
export function compareCard(comparison: Comparison, view: CompareView): Card {
  const { from, count } = stretchOf(view.turn, MOST_REPORTS);
  const stretch = comparison.reports.slice(from, from + count);
  const build = (most: number, filed: boolean) => pageCard(comparison, view, { stretch, most, filed });
  return fullest(stretch.length, build) ?? build(Math.min(1, stretch.length), true);
}

interface ReportsExtent {
  readonly stretch: readonly ComparedReport[];
  readonly most: number;
  readonly filed: boolean;
}

function pageCard(comparison: Comparison, view: CompareView, { stretch, most, filed }: ReportsExtent): Card {
  const { reports, question } = comparison;
  const { say = ENGLISH } = view.seen;
  const shown = partOf(view.turn, stretch, most);
  const from = Math.max(0, shown[0] === undefined ? 0 : reports.indexOf(shown[0]));
  const place = { from, to: from + shown.length };
  const { contexts, below } = controls(
    shown.map(({ quote }) => quote),
    { below: buttonsBelow(comparison, view, place), question, say },
  );
  const notes = noteLines(comparison, shown, say);
  return cardOf(
    [
      textBlock([...seenLines(view.seen), ...headLines(comparison, place, say)].join('\n')),
      ...shown.map((report, at) =>
        reportBlock(report, { number: from + at + 1, filed, say, beside: contexts[at] }),
      ),
      ...(notes.length > 0 ? [textBlock(notes.join('\n'))] : []),
    ],
    rows(below),
  );
}

/** The range of reports on the page. */
interface ReportsPlace {
  readonly from: number;
  readonly to: number;
}

function buttonsBelow(
  { reports, unasked }: Comparison,
  { skip, seen }: CompareView,
  { from, to }: ReportsPlace,
) {
  const { say = ENGLISH } = seen;
  const turns = [
    button(say('previous'), encodeId('compared', skip, from, 'b'), from === 0),
    button(say('next'), encodeId('compared', skip, to, 'a'), to >= reports.length),
  ];
  const asking = (label: string, first: number) => button(label, encodeId('compared', first, 0, 'g'));
  return [
    ...(to - from < reports.length ? turns : []),
    ...(skip > 0 ? [asking(say('askBefore'), Math.max(0, skip - OUTLETS_AT_ONCE))] : []),
    ...(unasked.length > 0 ? [asking(say('askOthers'), skip + OUTLETS_AT_ONCE)] : []),
    lastButton(seen, 'shareoutlets', skip, from),
  ];
}

/** Where the outlets differ, who is silent, who was not asked, and what "also in" means. */
function noteLines(
  { differences, silent, unasked }: Comparison,
  shown: readonly ComparedReport[],
  say: Say,
): string[] {
  const carried = shown.some((report) => carriersOf(report).length > 0);
  return [
    ...differenceLines(differences, say),
    ...(silent.length > 0 ? [`-# ${say('noAnswerIn', { outlets: outletList(silent, say) })}`] : []),
    ...(unasked.length > 0 ? [`-# ${say('notAsked', { count: unasked.length })}`] : []),
    ...carriersNote(carried, say),
  ];
}

function headLines({ reports, question }: Comparison, { from, to }: ReportsPlace, say: Say): string[] {
  const found = say('reports', { count: reports.length });
  const place = to - from < reports.length ? ` · ${say('range', { from: from + 1, to })}` : '';
  return [questionLine(question, say), `**${say('byOutletHead')}** ${found}${place}`];
}

const carriersOf = ({ quote, carriedBy }: ComparedReport) => [
  ...carriedBy,
  ...quote.alsoIn.map((copy) => copy.outlet),
];

function reportBlock(
  report: ComparedReport,
  style: Pick<QuotationStyle, 'number' | 'filed' | 'beside'> & { readonly say: Say },
): CardBlock {
  const carriers = carriersOf(report);
  return quotationBlock(report.quote, {
    ...style,
    carriers,
    ...(report.closest && { head: `-# ${style.say('closestHere')}` }),
  });
}

const NAMES = { number: 'differNumber', date: 'differDate', name: 'differName' } as const;

/** As many differences as there is room for; the others are counted. */
function differenceLines(differences: readonly Difference[], say: Say): string[] {
  const lines: string[] = [];
  let room = DIFFERENCE_CHARACTERS;
  for (const difference of differences) {
    const line = `**${say(NAMES[difference.kind])}** ${waysText(difference, SHOWN, say)}`;
    room -= line.length;
    if (room < 0) break;
    lines.push(line);
  }
  const rest = differences.length - lines.length;
  return rest > 0 ? [...lines, `-# ${say('moreDifferences', { count: rest })}`] : lines;
}
