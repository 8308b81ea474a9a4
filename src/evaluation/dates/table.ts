import { InputError } from '../input-error.js';

/** A date that a row should give. */
export interface ExpectedDate {
  /** ISO dates as `articleDates` gives them, `2018-05` or `1939..1945`; several where several readings fit. */
  readonly readings: readonly string[];
  /**
   * `sure`: this date. `guess`: two readings fit; a guess of one of them, or nothing. `optional`: this date or nothing.
   */
  readonly sort: 'sure' | 'guess' | 'optional';
}

/** Sentences of one article, and the dates that a careful reader finds in them. */
export interface DateRow {
  readonly kind: string;
  /** The day of writing, an ISO date; null where it is not known. */
  readonly written: string | null;
  readonly text: string;
  /** Empty where nothing in the text is a date. */
  readonly expected: readonly ExpectedDate[];
}

const DATE = String.raw`\d{4}(?:-\d{2}){0,2}(?:\.\.\d{4}(?:-\d{2}){0,2})?`;
const EXPECTED = new RegExp(String.raw`^(?:(\[)(${DATE})\]|(${DATE}(?:\|${DATE})*)(\?)?)$`);

/**
 * Reads a table of dates. The head of `tests/dates/known.txt` explains its form.
 *
 * @param name names the file in errors
 * @throws InputError with file and line for the first line that is malformed
 */
export function parseDateTable(text: string, name: string): DateRow[] {
  let kind = '';
  let written: string | null = null;
  return text.split('\n').flatMap((line, index): DateRow[] => {
    const place = `${name}:${index + 1}`;
    if (line.startsWith('## ')) kind = line.slice(3);
    else if (line.startsWith('@ ')) written = line === '@ none' ? null : line.slice(2);
    else if (line.trim() !== '' && !line.startsWith('#')) {
      const [sentences, dates, ...rest] = line.split('=>');
      if (sentences === undefined || dates === undefined || rest.length > 0) {
        throw new InputError(`${place}: expected sentences => dates, got ${line.slice(0, 60)}`);
      }
      return [{ kind, written, text: sentences.trim(), expected: parseExpected(dates, place) }];
    }
    return [];
  });
}

function parseExpected(text: string, place: string): ExpectedDate[] {
  if (text.trim() === '') return [];
  return text.split(' ; ').map((written) => {
    const match = EXPECTED.exec(written.trim());
    if (match === null) throw new InputError(`${place}: expected a date such as 2018-05-31, got ${written}`);
    const [, , optional, readings = '', guess] = match;
    if (optional !== undefined) return { readings: [optional], sort: 'optional' };
    return { readings: readings.split('|'), sort: guess === undefined ? 'sure' : 'guess' };
  });
}
