/** What is shown of a date. Dates of articles have no time of day and no zone. */
const SHOWN = {
  day: { dateStyle: 'long', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * How a day or a month is written in a language. Each is made once: making one takes far longer than formatting with
 * it, and a page of a timeline has dozens of dates.
 */
export function calendarFormat(language: string, shown: keyof typeof SHOWN): Intl.DateTimeFormat {
  const key = `${shown} ${language}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, SHOWN[shown]);
  formats.set(key, format);
  return format;
}
