import { readFile } from 'node:fs/promises';
import { type Align, percent, table } from '../table.js';
import { findRowDates, isExact, judgeRow, type RowOutcome } from './judge.js';
import { parseDateTable } from './table.js';

/** What the command line asks for of dates. */
export interface DatesOptions {
  /** Whether to show each row that is not understood as it should be. */
  readonly mistakes: boolean;
  readonly json: boolean;
}

/** Judges every row of some tables. Gives the figures as a text for the terminal, or as JSON. */
export async function evaluateDates(files: readonly string[], options: DatesOptions): Promise<string> {
  const outcomes: RowOutcome[] = [];
  for (const file of files) {
    const rows = parseDateTable(await readFile(file, 'utf8'), file);
    outcomes.push(...rows.map((row) => judgeRow(row, findRowDates(row))));
  }
  const figures = figuresOf(outcomes);
  if (options.json) return JSON.stringify(figures, null, 2);
  const mistakes = options.mistakes ? outcomes.filter((outcome) => !isExact(outcome)).map(told) : [];
  return [...mistakes, print(figures)].join('\n');
}

/** Counts of rows or dates over a set of rows. */
interface DateFigures {
  readonly kind: string;
  readonly rows: number;
  readonly exact: number;
  readonly dates: number;
  readonly right: number;
  readonly cautious: number;
  readonly missed: number;
  readonly wrongGuesses: number;
  readonly wrongAndSure: number;
}

/** The figures of each kind in the order of the table, then those of all. */
function figuresOf(outcomes: readonly RowOutcome[]): DateFigures[] {
  const kinds = [...new Set(outcomes.map(({ row }) => row.kind))];
  const of = (kind: string, some: readonly RowOutcome[]): DateFigures => {
    const sum = (part: (outcome: RowOutcome) => number) =>
      some.reduce((total, outcome) => total + part(outcome), 0);
    return {
      kind,
      rows: some.length,
      exact: some.filter(isExact).length,
      dates: sum(({ row }) => row.expected.length),
      right: sum(({ right }) => right),
      cautious: sum(({ cautious }) => cautious),
      missed: sum(({ missed }) => missed),
      wrongGuesses: sum(({ wrongGuesses }) => wrongGuesses),
      wrongAndSure: sum(({ wrongAndSure }) => wrongAndSure),
    };
  };
  const each = kinds.map((kind) =>
    of(
      kind,
      outcomes.filter(({ row }) => row.kind === kind),
    ),
  );
  return [...each, of('all', outcomes)];
}

const HEAD = [
  'kind',
  'rows',
  'exact %',
  'dates',
  'right',
  'cautious',
  'missed',
  'wrong guess',
  'wrong and sure',
];

function print(figures: readonly DateFigures[]): string {
  const rows = figures.map((each) => [
    each.kind,
    `${each.rows}`,
    percent(each.rows === 0 ? 0 : each.exact / each.rows),
    ...[each.dates, each.right, each.cautious, each.missed, each.wrongGuesses, each.wrongAndSure].map(String),
  ]);
  const align: Align[] = HEAD.map((_, column) => (column === 0 ? 'left' : 'right'));
  return table([HEAD, ...rows], align);
}

function told({ row, found }: RowOutcome): string {
  const expected = row.expected.map(({ readings, sort }) => {
    const text = readings.join(' or ');
    return sort === 'guess' ? `${text} as a guess` : sort === 'optional' ? `perhaps ${text}` : text;
  });
  const came = found.map(({ date, guess }) => `${date}${guess ? ' as a guess' : ''}`);
  const list = (dates: readonly string[]) => (dates.length === 0 ? 'nothing' : dates.join(', '));
  return `${row.written ?? 'undated'}: ${row.text}\n  expected ${list(expected)}\n  came     ${list(came)}`;
}
