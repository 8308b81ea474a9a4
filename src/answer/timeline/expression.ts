import type { Span } from '../../corpus/article.js';

/** What relative dates count in: "two weeks ago". */
export type CalendarUnit = 'day' | 'week' | 'month' | 'year';
/** Which week, month or year is meant, seen from the present one. */
export type Modifier = 'last' | 'this' | 'next';

interface MonthOf {
  /** 1 to 12. */
  readonly month: number;
  readonly year?: number;
  /** `year` has two figures only: "May '68". `recent`: nobody writes of the century before like that, "5/31/18". */
  readonly short?: true | 'recent';
}

interface DayOf extends MonthOf {
  readonly day: number;
}

/**
 * What the words of a date say, before it is decided which day they mean. The types follow the TIMEX3 values of TimeML
 * (Pustejovsky et al., "TimeML: Robust Specification of Event and Temporal Expressions in Text", 2003).
 */
export type DateMeaning =
  /** "12 June", "May 31, 2018". `until` is the last day of "June 12 to 14". */
  | (DayOf & {
      readonly type: 'day';
      readonly until?: DayOf;
      /** "Tuesday, June 12": 0 is Sunday. */
      readonly weekday?: number;
      /** Whether it is in figures that can be read day first or month first. */
      readonly ambiguous?: true;
      /** Whether it describes a noun, so that no verb tells its year: "the June 12 summit". */
      readonly describes?: true;
      readonly yearModifier?: Modifier;
    })
  /** "in April and May", "last March", "July last year". */
  | (MonthOf & {
      readonly type: 'month';
      readonly until?: MonthOf;
      readonly modifier?: Modifier;
      readonly yearModifier?: Modifier;
    })
  /** "the first Sunday of April"; -1 is the last one. */
  | (MonthOf & { readonly type: 'nth-weekday'; readonly nth: number; readonly weekday: number })
  /** "in 2017", "between 2015 and 2017", "the 1990s". */
  | {
      readonly type: 'year';
      readonly year: number;
      readonly until?: number;
      /** "in '68", "the '80s" */
      readonly short?: true;
      /** Whether it is a fiscal year, which may begin in any month. */
      readonly unsure?: true;
    }
  /**
   * "the third quarter of 2018", "last summer": from one month to another, which may lie in the next year (13 is
   * January).
   */
  | {
      readonly type: 'part';
      readonly first: number;
      readonly last: number;
      readonly year?: number;
      readonly short?: true;
      readonly yearModifier?: Modifier;
      readonly modifier?: Modifier;
      readonly unsure?: true;
    }
  /** "Good Friday", "last Christmas Eve": by its name in `FEASTS`. */
  | {
      readonly type: 'feast';
      readonly name: string;
      readonly year?: number;
      readonly yearModifier?: Modifier;
      readonly modifier?: Modifier;
    }
  /** "on Wednesday", "Wednesday and Thursday", "last Thursday", "Tuesday of last week": 0 is Sunday. */
  | {
      readonly type: 'weekday';
      readonly weekday: number;
      readonly until?: number;
      readonly modifier?: Modifier;
      readonly week?: Modifier;
      /** "a week ago on Tuesday" */
      readonly unsure?: true;
      /** "a week from Tuesday": so many weeks after the next such day, or before the last one. */
      readonly weeks?: number;
    }
  /** "yesterday", "two days ago", "last week", "this year": so many units from the day of writing. */
  | {
      readonly type: 'from-writing';
      readonly unit: CalendarUnit;
      readonly amount: number;
      /** A round figure: "about ten years ago". */
      readonly rough?: true;
    }
  /** "over the weekend": the Saturday and Sunday so many weeks from that of the week of writing. */
  | { readonly type: 'weekend'; readonly modifier?: Modifier }
  /** "a day later", "the week before": so many units from the date that the text gave last. */
  | { readonly type: 'from-text'; readonly unit: CalendarUnit; readonly amount: number }
  /** "the following Monday": the next such day (1) or the last one (-1) from the date that the text gave last. */
  | { readonly type: 'weekday-from-text'; readonly weekday: number; readonly way: 1 | -1 };

/** The meanings of one type. */
export type MeaningOf<Type extends DateMeaning['type']> = Extract<DateMeaning, { readonly type: Type }>;

/** A date expression where it stands in a sentence (UTF-16 code units, relative to the sentence). */
export interface DateExpression extends Span {
  readonly meaning: DateMeaning;
}
