import type { ComparedReport, Comparison, Difference } from '../../answer/compare.js';
import { OUTLETS_AT_ONCE } from '../../answer/outlets-at-once.js';
import type { Card } from '../contract/reply.js';
import { ENGLISH, type Say } from '../language/say.js';
import { encodeId } from '../memory/custom-id.js';
import { type CardBlock, cardOf, type QuotationStyle, quotationBlock, textBlock } from './block.js';
import { fullest } from './budget.js';
import { button, rows } from './components.js';
import { controls, lastButton, type Seen, seenLines } from './controls.js';
import { type DifferenceExtent, questionLine, waysText } from './lines.js';
import { carriersNote, outletList } from './quotation.js';
import { partOf, stretchOf, type Turn } from './turn.js';

/** Most reports on a page; as many as fit within Discord's 40 components. */
const MOST_REPORTS = 10;
/** The most characters of differences, and how much of each is shown: a card is no table. */
const DIFFERENCE_CHARACTERS = 1_000;
const SHOWN: DifferenceExtent = { ways: 4, outlets: 3 };

export interface CompareView {
  /** How many outlets were asked before these. */
  readonly skip: number;
  readonly turn: Turn;
  readonly seen: Seen;
}

/** One best sentence for each outlet, and where they differ. States that they differ, never who is right. */
export function compareCard(comparison: Comparison, view: CompareView): Card {
  const { from, count } = stretchOf(view.turn, MOST_REPORTS);
  const stretch = comparison.reports.slice(from, from + count);
  const build = (most: number, filed: boolean) => pageCard(comparison, view, { stretch, most, filed });
  return fullest(stretch.length, build) ?? build(Math.min(1, stretch.length), true);
}

interface Extent {
  readonly stretch: readonly ComparedReport[];
  readonly most: number;
  readonly filed: boolean;
}

function pageCard(
  comparison: Comparison,
  { skip, turn, seen }: CompareView,
  { stretch, most, filed }: Extent,
): Card {
  const { reports, question } = comparison;
  const { say = ENGLISH } = seen;
  const shown = partOf(turn, stretch, most);
  const from = Math.max(0, shown[0] === undefined ? 0 : reports.indexOf(shown[0]));
  const to = from + shown.length;
  const turns = [
    button(say('previous'), encodeId('compared', skip, from, 'b'), from === 0),
    button(say('next'), encodeId('compared', skip, to, 'a'), to >= reports.length),
  ];
  const { contexts, below } = controls(
    shown.map(({ quote }) => quote),
    {
      below: [
        ...(shown.length < reports.length ? turns : []),
        ...(skip > 0
          ? [button(say('askBefore'), encodeId('compared', Math.max(0, skip - OUTLETS_AT_ONCE), 0, 'g'))]
          : []),
        ...(comparison.unasked.length > 0
          ? [button(say('askOthers'), encodeId('compared', skip + OUTLETS_AT_ONCE, 0, 'g'))]
          : []),
        lastButton(seen, 'shareoutlets', skip, from),
      ],
      question,
      say,
    },
  );
  const notes = [
    ...differenceLines(comparison.differences, say),
    ...(comparison.silent.length > 0
      ? [`-# ${say('noAnswerIn', { outlets: outletList(comparison.silent, say) })}`]
      : []),
    ...(comparison.unasked.length > 0 ? [`-# ${say('notAsked', { count: comparison.unasked.length })}`] : []),
    ...carriersNote(
      shown.some((report) => carriersOf(report).length > 0),
      say,
    ),
  ];
  return cardOf(
    [
      textBlock([...seenLines(seen), ...headLines(comparison, { from, to, say })].join('\n')),
      ...shown.map((report, at) =>
        reportBlock(report, { number: from + at + 1, filed, say, beside: contexts[at] }),
      ),
      ...(notes.length > 0 ? [textBlock(notes.join('\n'))] : []),
    ],
    rows(below),
  );
}

function headLines(
  { reports, question }: Comparison,
  { from, to, say }: { readonly from: number; readonly to: number; readonly say: Say },
): string[] {
  const found = say('reports', { count: reports.length });
  const place = to - from < reports.length ? ` · ${say('range', { from: from + 1, to })}` : '';
  return [questionLine(question, say), `**${say('byOutlet')}:** ${found}${place}`];
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

/** As many as there is room for; the others are counted. */
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
