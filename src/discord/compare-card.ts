import type { ComparedReport, Comparison, Difference } from '../answer/compare.js';
import { fullest } from './budget.js';
import { container, type Part, separator, text } from './components.js';
import { escapeMarkdown, inlineText } from './escape.js';
import { QUESTION_LIMIT } from './question-state.js';
import { carriersLine, outletText, quoteBlock, sourceLine } from './quotation.js';
import type { Card } from './reply.js';

/** Components besides the reports, and two for each of those, stay below Discord's 40. */
const MOST_REPORTS = 15;
const MOST_DIFFERENCES = 6;
const MOST_SILENT = 15;

/** One best sentence for each outlet, and where they differ. States that they differ, never who is right. */
export function compareCard(comparison: Comparison): Card {
  const most = Math.min(comparison.reports.length, MOST_REPORTS);
  const built = fullest(most, (count) => ({ card: withReports(comparison, count) }));
  return built?.card ?? withReports(comparison, 0);
}

function withReports(comparison: Comparison, count: number): Card {
  const { reports, question } = comparison;
  const independent = reports.length === 1 ? 'one report' : `${reports.length} independent reports`;
  const rest = reports.length - count;
  const parts: Part[] = [
    text(`-# Question: ${inlineText(question, QUESTION_LIMIT)}\n**By outlet:** ${independent}`),
    ...reports.slice(0, count).flatMap((report) => [separator(), text(reportText(report))]),
  ];
  const notes = [
    ...comparison.differences.slice(0, MOST_DIFFERENCES).map(differenceText),
    ...(rest > 0 ? [`-# ${rest} more ${rest === 1 ? 'report does' : 'reports do'} not fit here.`] : []),
    ...silentLine(comparison.silent),
  ];
  if (notes.length > 0) parts.push(separator(), text(notes.join('\n')));
  return { components: [container(parts)] };
}

function reportText({ quote, carriedBy }: ComparedReport): string {
  const copies = [...carriedBy, ...quote.alsoIn.map((copy) => copy.outlet)];
  const lines = [
    sourceLine(quote),
    quoteBlock(quote.text, quote.matches),
    carriersLine(copies.filter((outlet) => outlet !== quote.outlet)),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

const NAMES = { number: 'a number', date: 'a date', name: 'the spelling of a name' } as const;

function differenceText({ kind, variants }: Difference): string {
  const ways = variants
    .slice(0, 5)
    .map(
      ({ written, outlets }) =>
        `“${escapeMarkdown(written)}” (${outlets.slice(0, 5).map(outletText).join(', ')})`,
    );
  return `**They differ in ${NAMES[kind]}:** ${ways.join(' · ')}`;
}

export function silentLine(outlets: readonly string[]): string[] {
  if (outlets.length === 0) return [];
  const rest = outlets.length - MOST_SILENT;
  const names = outlets.slice(0, MOST_SILENT).map(outletText).join(', ');
  return [`-# No answer in: ${names}${rest > 0 ? ` and ${rest} more` : ''}`];
}
