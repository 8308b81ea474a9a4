import type { ComparedReport, Comparison, Difference } from '../../answer/compare.js';
import type { Card } from '../contract/reply.js';
import { encodeId } from '../memory/custom-id.js';
import { QUESTION_LIMIT } from '../memory/question-state.js';
import { type Block, cardOf, quotationBlock, textBlock } from './block.js';
import { fullest } from './budget.js';
import { button, rows } from './components.js';
import { inlineText } from './escape.js';
import { plural } from './numbers.js';
import { outletList } from './quotation.js';

/** Components besides the reports, and three for each of those, stay below Discord's 40. */
const MOST_REPORTS = 10;
/** Most characters of differences, ways to write one, and outlets of one way: a card is no table. */
const DIFFERENCE_CHARACTERS = 1_000;
const MOST_VARIANTS = 4;
const MOST_OUTLETS = 3;
const WRITTEN_LENGTH = 60;

const CLOSEST_HERE = '-# Closest in this outlet: it may not answer.';

/** One best sentence for each outlet, and where they differ. States that they differ, never who is right. */
export function compareCard(comparison: Comparison, seenByOne: boolean): Card {
  const most = Math.min(comparison.reports.length, MOST_REPORTS);
  const below = seenByOne ? [] : rows([button('Delete', encodeId('delete'))]);
  const build = (count: number, filed: boolean) => cardOf(blocksOf(comparison, count, filed), below);
  return fullest(most, build) ?? build(0, true);
}

function blocksOf(comparison: Comparison, count: number, filed: boolean): Block[] {
  const { reports, question, differences, silent } = comparison;
  const found = reports.length === 1 ? 'one report' : `${reports.length} independent reports`;
  const rest = reports.length - count;
  const notes = [
    ...differenceLines(differences),
    ...(rest > 0 ? [`-# ${rest} more ${rest === 1 ? 'report does' : 'reports do'} not fit here.`] : []),
    ...(silent.length > 0 ? [`-# No answer in: ${outletList(silent)}`] : []),
  ];
  return [
    textBlock(`-# Question: ${inlineText(question, QUESTION_LIMIT)}\n**By outlet:** ${found}`),
    ...reports.slice(0, count).map((report, at) => reportBlock(report, at + 1, filed)),
    ...(notes.length > 0 ? [textBlock(notes.join('\n'))] : []),
  ];
}

function reportBlock({ quote, closest, carriedBy }: ComparedReport, number: number, filed: boolean): Block {
  const carriers = [...carriedBy, ...quote.alsoIn.map((copy) => copy.outlet)];
  return quotationBlock(quote, { number, filed, carriers, ...(closest && { head: CLOSEST_HERE }) });
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
