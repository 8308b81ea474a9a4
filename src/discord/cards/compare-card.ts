import type { ComparedReport, Comparison, Difference } from '../../answer/compare.js';
import type { Card } from '../contract/reply.js';
import { encodeId } from '../memory/custom-id.js';
import { QUESTION_LIMIT } from '../memory/question-state.js';
import { type Block, cardOf, type QuotationStyle, quotationBlock, textBlock } from './block.js';
import { fullest } from './budget.js';
import { button, rows } from './components.js';
import { controls, lastButton, type Seen, seenLines } from './controls.js';
import { inlineText } from './escape.js';
import { plural } from './numbers.js';
import { carriersNote, outletList } from './quotation.js';
import { partOf, stretchOf, type Turn } from './turn.js';

/** Most reports on a page; as many as fit within Discord's 40 components. */
const MOST_REPORTS = 10;
/** Most characters of differences, ways to write one, and outlets of one way: a card is no table. */
const DIFFERENCE_CHARACTERS = 1_000;
const MOST_VARIANTS = 4;
const MOST_OUTLETS = 3;
const WRITTEN_LENGTH = 60;

const CLOSEST_HERE = '-# Closest in this outlet: it may not answer.';

export interface CompareView {
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
  { turn, seen }: CompareView,
  { stretch, most, filed }: Extent,
): Card {
  const { reports, question } = comparison;
  const shown = partOf(turn, stretch, most);
  const from = Math.max(0, shown[0] === undefined ? 0 : reports.indexOf(shown[0]));
  const to = from + shown.length;
  const turns = [
    button('Previous', encodeId('compared', '', from, 'b'), from === 0),
    button('Next', encodeId('compared', '', to, 'a'), to >= reports.length),
  ];
  const { contexts, below } = controls(
    shown.map(({ quote }) => quote),
    [...(shown.length < reports.length ? turns : []), lastButton(seen, 'shareoutlets', '', from)],
    question,
  );
  const notes = [
    ...differenceLines(comparison.differences),
    ...(comparison.silent.length > 0 ? [`-# No answer in: ${outletList(comparison.silent)}`] : []),
    ...carriersNote(shown.some((report) => carriersOf(report).length > 0)),
  ];
  return cardOf(
    [
      textBlock([...seenLines(seen), ...headLines(comparison, from, to)].join('\n')),
      ...shown.map((report, at) =>
        reportBlock(report, { number: from + at + 1, filed, beside: contexts[at] }),
      ),
      ...(notes.length > 0 ? [textBlock(notes.join('\n'))] : []),
    ],
    rows(below),
  );
}

function headLines({ reports, question }: Comparison, from: number, to: number): string[] {
  const found = reports.length === 1 ? 'one report' : `${reports.length} independent reports`;
  const place = to - from < reports.length ? ` · ${from + 1} to ${to}` : '';
  return [`-# Question: ${inlineText(question, QUESTION_LIMIT)}`, `**By outlet:** ${found}${place}`];
}

const carriersOf = ({ quote, carriedBy }: ComparedReport) => [
  ...carriedBy,
  ...quote.alsoIn.map((copy) => copy.outlet),
];

function reportBlock(
  report: ComparedReport,
  style: Pick<QuotationStyle, 'number' | 'filed' | 'beside'>,
): Block {
  const carriers = carriersOf(report);
  return quotationBlock(report.quote, { ...style, carriers, ...(report.closest && { head: CLOSEST_HERE }) });
}

const NAMES = { number: 'a number', date: 'a date', name: 'the spelling of a name' } as const;

/** As many as there is room for; the others are counted. */
function differenceLines(differences: readonly Difference[]): string[] {
  const lines: string[] = [];
  let room = DIFFERENCE_CHARACTERS;
  for (const difference of differences) {
    const line = differenceText(difference);
    room -= line.length;
    if (room < 0) break;
    lines.push(line);
  }
  const rest = differences.length - lines.length;
  return rest > 0 ? [...lines, `-# ${plural(rest, 'more difference')}`] : lines;
}

function differenceText({ kind, variants }: Difference): string {
  const ways = variants
    .slice(0, MOST_VARIANTS)
    .map(
      ({ written, outlets }) =>
        `“${inlineText(written, WRITTEN_LENGTH)}” (${outletList(outlets, MOST_OUTLETS)})`,
    );
  return `**They differ in ${NAMES[kind]}:** ${ways.join(' · ')}`;
}
