import type { Span } from '../../corpus/article.js';
import type { Quotation } from '../answer.js';
import type { TimelineMonth } from './months.js';
import type { DatePrecision } from './resolved.js';

/** A date as a sentence gives it. */
export interface DateGiven {
  /** ISO 8601 date, cut to `precision`; null where the words cannot be resolved (an undated article's "Thursday"). */
  readonly date: string | null;
  /** Last day, month or year of a range or list ("in April and May"), in the same form; absent for a single date. */
  readonly until?: string;
  readonly precision: DatePrecision;
  /** The words of the sentence that give the date. */
  readonly asWritten: string;
  /** Where these words stand, relative to the quotation's text. */
  readonly asWrittenSpan: Span;
  readonly resolved: boolean;
  /** True where `date` rests on a guess: "a day later" counted from the date before it. */
  readonly guess?: true;
}

/** One dated sentence, under the date that it stands at (`standing.ts`). */
export interface TimelineEntry extends DateGiven {
  /** Other dates of the sentence, in order of time; absent where there are none. */
  readonly also?: readonly DateGiven[];
  readonly quote: Quotation;
}

/** Which timeline is wanted, and which page of it. */
export interface TimelineRequest {
  /** Only sentences that bear on this. */
  readonly about?: string;
  /** Only this outlet (exact name). */
  readonly outlet?: string;
  /** How many entries to pass over (default 0). */
  readonly from?: number;
  /** How many entries to return at most (default all). */
  readonly count?: number;
}

/**
 * What happened when, or one page of it: entries by date, earliest first; entries that are not resolved stand last.
 * Plain data.
 */
export interface Timeline {
  readonly about?: string;
  readonly outlet?: string;
  /** How many entries come before these. */
  readonly from: number;
  /** How many entries there are in all. */
  readonly total: number;
  /** Where each month begins, in order. */
  readonly months: readonly TimelineMonth[];
  readonly entries: readonly TimelineEntry[];
  /** When there are no entries: whether the outlet is none of the articles', or just none of its sentences is dated. */
  readonly nothing?: 'no-such-outlet' | 'nothing-dated';
  /** The same in English, one sentence for the console. */
  readonly reason?: string;
  readonly generation: number;
}
