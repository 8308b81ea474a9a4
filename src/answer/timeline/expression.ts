import type { Span } from '../../corpus/article.js';

export type Unit = 'day' | 'week' | 'month' | 'year';

/**
 * What a date expression says, before it is known which day is meant; the types follow the TIMEX3 values of TimeML
 * (Pustejovsky et al., "TimeML: Robust Specification of Event and Temporal Expressions in Text", 2003).
 */
export type DateMeaning =
  /** "12 June", "May 31, 2018": month 1 to 12. `until` is the last day of "June 12 to 14". */
  | {
      readonly type: 'day';
      readonly month: number;
      readonly day: number;
      readonly year?: number;
      readonly until?: { readonly month: number; readonly day: number };
      /** Written in figures that may be read day first or month first. */
      readonly ambiguous?: true;
    }
  /** "in April and May", "last March". */
  | {
      readonly type: 'month';
      readonly month: number;
      readonly year?: number;
      readonly until?: number;
      readonly modifier?: Modifier;
    }
  /** "in 2017", "between 2015 and 2017", "the 1990s". */
  | { readonly type: 'year'; readonly year: number; readonly until?: number }
  /** "on Wednesday", "Wednesday and Thursday", "last Thursday": 0 is Sunday. */
  | {
      readonly type: 'weekday';
      readonly weekday: number;
      readonly until?: number;
      readonly modifier?: Modifier;
    }
  /** "yesterday", "two days ago", "last week", "this year": so many units from the day of writing. */
  | { readonly type: 'from-writing'; readonly unit: Unit; readonly amount: number }
  /** "over the weekend": the Saturday and Sunday so many weeks from that of the week of writing. */
  | { readonly type: 'weekend'; readonly modifier?: Modifier }
  /** "a day later", "the week before": so many units from the date that the text gave last. */
  | { readonly type: 'from-text'; readonly unit: Unit; readonly amount: number };

export type Modifier = 'last' | 'this' | 'next';

/** A date expression where it stands in a sentence (UTF-16 code units, relative to the sentence). */
export interface DateExpression extends Span {
  readonly meaning: DateMeaning;
}
