import type { Count } from './decision.js';
import type { Estimate } from './measures/bootstrap.js';
import type { Report } from './report.js';
import { type Align, figure, percent, table } from './table.js';

const share = ({ mean, low, high }: Estimate) => `${percent(mean)} [${percent(low)}, ${percent(high)}]`;
const decimal = ({ mean, low, high }: Estimate) => `${figure(mean)} [${figure(low)}, ${figure(high)}]`;
const ratio = ({ count, of }: Count) => (of === 0 ? '-' : `${count}/${of} (${percent(count / of)})`);
const optional = (value: number | null | undefined) => (value == null ? '-' : figure(value));

/** The measures in rows, the systems in columns: one system's figures are read downwards. */
function figures(reports: readonly Report[]): string {
  const rows: [string, (report: Report) => string][] = [
    ['success@1 %', ({ ranking }) => (ranking ? share(ranking.success1) : '-')],
    ['success@3 %', ({ ranking }) => (ranking ? share(ranking.success3) : '-')],
    ['MRR@10', ({ ranking }) => (ranking ? decimal(ranking.mrr10) : '-')],
    ['nDCG@10', ({ ranking }) => (ranking ? decimal(ranking.ndcg10) : '-')],
    ['unanswerable refused', ({ decision }) => ratio(decision.refused)],
    ['answerable refused', ({ decision }) => ratio(decision.falselyRefused)],
    ['unanswerable asserted', ({ decision }) => ratio(decision.asserted)],
    ['answered and right', ({ decision }) => ratio(decision.answeredRight)],
    ['right as closest only', ({ decision }) => ratio(decision.undersold)],
    ['AUROC of confidence', ({ decision }) => optional(decision.auroc)],
    ['Brier score', ({ decision }) => optional(decision.calibration?.brier)],
    ['calibration error', ({ decision }) => optional(decision.calibration?.ece)],
  ];
  const align: Align[] = ['left', ...reports.map((): Align => 'right')];
  return table(
    [
      ['', ...reports.map(({ system }) => system)],
      ...rows.map(([name, cell]) => [name, ...reports.map(cell)]),
    ],
    align,
  );
}

function kinds({ kinds: rows }: Report): string {
  const dash = (of: number, text: string) => (of === 0 ? '-' : text);
  return table(
    [
      ['kind', 'answerable', 'success@1 %', 'MRR@10', 'refused', 'unanswerable', 'refused'],
      ...rows.map((row) => [
        row.kind,
        String(row.answerable),
        dash(row.answerable, percent(row.success1)),
        dash(row.answerable, figure(row.mrr10)),
        dash(row.answerable, String(row.falselyRefused)),
        String(row.unanswerable),
        dash(row.unanswerable, String(row.refused)),
      ]),
    ],
    ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
  );
}

function reliabilityTable({ decision }: Report): string {
  return table(
    [
      ['confidence', 'questions', 'said %', 'right %'],
      ...(decision.calibration?.bins ?? []).map((bin) => [
        `${bin.from.toFixed(1)}-${bin.to.toFixed(1)}`,
        String(bin.count),
        bin.count === 0 ? '-' : percent(bin.confidence),
        bin.count === 0 ? '-' : percent(bin.right),
      ]),
    ],
    ['left', 'right', 'right', 'right'],
  );
}

/** One line on how far the first system is ahead of another. */
export interface Lead {
  readonly over: string;
  readonly success1: Estimate;
}

/** The whole report for a terminal; the first report is the system under test, the others stand beside it. */
export function print(reports: readonly [Report, ...Report[]], leads: readonly Lead[]): string {
  const [own] = reports;
  const { refused, falselyRefused } = own.decision;
  const parts = [
    `${own.questions} questions, ${falselyRefused.of} answerable, ${refused.of} not. Rankings are ` +
      'judged with copies\n' +
      'merged, also where the system abstained; [low, high] is the 95 % bootstrap interval over questions.',
    figures(reports),
    ...leads.map(({ over, success1 }) => `success@1 ahead of ${over} by ${share(success1)} points (paired)`),
    ...(own.kinds.length > 0 ? [kinds(own)] : []),
    ...(own.decision.calibration ? [reliabilityTable(own)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
