import { articleDates } from '../../answer/timeline/article-dates.js';
import { readArticle } from '../../corpus/read-article.js';
import type { DateRow, ExpectedDate } from './table.js';

/** A date as the program understood it. */
export interface FoundDate {
  /** In the form of `ExpectedDate.readings`. */
  readonly date: string;
  readonly guess: boolean;
}

/** The figures of one row. */
export interface RowOutcome {
  readonly row: DateRow;
  readonly found: readonly FoundDate[];
  /** Dates with the right value, called a guess only where two readings fit. */
  readonly right: number;
  /** Dates with the right value, called a guess without need. */
  readonly cautious: number;
  /** Dates not found, or not understood. */
  readonly missed: number;
  /** Wrong values that are called guesses. */
  readonly wrongGuesses: number;
  /** Wrong values, or one of two possible readings, that are not called guesses: the worst outcome. */
  readonly wrongAndSure: number;
}

/** The dates of a row by the same functions that the timeline uses; those not understood are left out. */
export function findRowDates({ text, written }: DateRow): FoundDate[] {
  const read = readArticle('row.md', `---\noutlet: Table\n---\n${text}\n`);
  if (read.kind === 'rejected') throw new RangeError(`expected a text, got ${text.slice(0, 60)}`);
  return [...articleDates(read.article, written).values()].flat().flatMap(({ date, until, guess }) => {
    if (date === null) return [];
    return [{ date: until === undefined ? date : `${date}..${until}`, guess }];
  });
}

/** Compares what was found with the row. Each found date is matched with one expected date, equal values first. */
export function judgeRow(row: DateRow, found: readonly FoundDate[]): RowOutcome {
  const left = [...found];
  let [right, cautious, missed, tooSure] = [0, 0, 0, 0];
  // What is sure is matched first, so that a reading of a guess does not take its date away.
  const order: readonly ExpectedDate['sort'][] = ['sure', 'guess', 'optional'];
  for (const expected of [...row.expected].sort((a, b) => order.indexOf(a.sort) - order.indexOf(b.sort))) {
    const at = left.findIndex(({ date }) => expected.readings.includes(date));
    const [match] = at < 0 ? [] : left.splice(at, 1);
    if (match === undefined) {
      if (expected.sort === 'sure') missed += 1;
      else right += 1;
    } else if (expected.sort === 'guess' && !match.guess) tooSure += 1;
    else if (expected.sort === 'sure' && match.guess) cautious += 1;
    else right += 1;
  }
  const wrongGuesses = left.filter(({ guess }) => guess).length;
  return {
    row,
    found,
    right,
    cautious,
    missed,
    wrongGuesses,
    wrongAndSure: left.length - wrongGuesses + tooSure,
  };
}

/** Whether every date of the row is right and nothing else was found. */
export function isExact({ row, right, wrongGuesses, wrongAndSure }: RowOutcome): boolean {
  return right === row.expected.length && wrongGuesses + wrongAndSure === 0;
}
