import { isoYear } from './calendar.js';
import { fromText, fromWriting, type Mentions, weekdayFromText } from './counting.js';
import type { Outlook } from './direction.js';
import type { DateMeaning } from './expression.js';
import { resolveDay, resolveMonth, resolveNthWeekday } from './resolve-calendar.js';
import { resolveWeekday, resolveWeekend } from './resolve-weekday.js';

/** How exactly a date is known. The ISO text has as many parts: `2018-05-31`, `2018-05`, `2018`. */
export type DatePrecision = 'day' | 'month' | 'year';

/** A date expression understood. */
export interface ResolvedDate {
  /** ISO 8601, cut to `precision`; null where the words cannot be resolved. */
  readonly date: string | null;
  readonly until?: string;
  readonly precision: DatePrecision;
  readonly guess: boolean;
}

/** What an expression is understood against. ISO dates; null where not known. */
export interface Anchor {
  /** The day of writing: the article's date. */
  readonly written: string | null;
  /** What the text gave last. */
  readonly mentioned: Mentions;
  readonly outlook: Outlook;
}

export const unresolved = (precision: DatePrecision): ResolvedDate => ({
  date: null,
  precision,
  guess: false,
});

/** Understands an expression. Null where the words name no day of any calendar ("31 June"), or a habit. */
export function resolveDate(meaning: DateMeaning, anchor: Anchor): ResolvedDate | null {
  const { written, outlook, mentioned } = anchor;
  switch (meaning.type) {
    case 'day':
      return resolveDay(meaning, anchor);
    case 'month':
      return resolveMonth(meaning, anchor);
    case 'nth-weekday':
      return resolveNthWeekday(meaning, anchor);
    case 'year': {
      const until = meaning.until === undefined ? {} : { until: isoYear(meaning.until) };
      return { date: isoYear(meaning.year), ...until, precision: 'year', guess: false };
    }
    case 'weekday':
      return written === null ? unresolved('day') : resolveWeekday(meaning, written, outlook);
    case 'weekend':
      return written === null ? unresolved('day') : resolveWeekend(meaning.modifier, written, outlook);
    case 'from-writing':
      return fromWriting(meaning, written);
    case 'from-text':
      return fromText(meaning, mentioned);
    case 'weekday-from-text':
      return weekdayFromText(meaning, mentioned);
  }
}
