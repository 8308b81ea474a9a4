import { isoYear } from './calendar.js';
import { fromText, fromWriting, weekdayFromText } from './counting.js';
import type { DateMeaning } from './expression.js';
import { resolveDay, resolveMonth, resolveNthWeekday } from './resolve-calendar.js';
import { resolveWeekday, resolveWeekend } from './resolve-weekday.js';
import { type Anchor, type ResolvedDate, unresolved } from './resolved.js';

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
