import { readFile } from 'node:fs/promises';
import { EXIT, type Program } from '../../console/program.js';
import { type Align, percent, table } from '../table.js';
import { findRowDates, isExact, judgeRow, type RowOutcome } from './judge.js';
import { parseDateTable } from './table.js';

/** The tables that are measured unless others are named. The held-back one is for the end of a change, once. */
const KNOWN = ['known', 'siblings', 'feasts-and-spans', 'later-feasts'].map(
  (name) => `tests/dates/${name}.txt`,
);

interface DatesOptions {
  readonly mistakes: boolean;
  readonly json: boolean;
}

async function evaluateDates(files: readonly string[], options: DatesOptions): Promise<string> {
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

/** `verbatim evaluate dates [FILE...]`: how dates are understood. */
export const datesProgram: Program = {
  description: 'Says how well the dates of a table of sentences are found and understood.',
  declare: (command) => {
    command
      .argument('[file...]', 'tables of sentences with their dates', KNOWN)
      .option('--mistakes', 'show each sentence that is not understood as it should be', false)
      .option('--json', 'print the figures as JSON', false);
  },
  work: async (command, output) => {
    const [files] = command.processedArgs as [readonly string[]];
    output.line(await evaluateDates(files, command.opts<DatesOptions>()));
    return EXIT.ok;
  },
};

/** Counts of rows or dates over a set of rows. */
export interface DateFigures {
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
