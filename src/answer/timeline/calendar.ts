const MS_PER_DAY = 86_400_000;

/** Milliseconds since the epoch of an ISO date, at midnight UTC: an arithmetic value, not a moment. */
function toMs(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function fromMs(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The ISO date so many days later (earlier, if negative). */
export function addDays(date: string, days: number): string {
  return fromMs(toMs(date) + days * MS_PER_DAY);
}

/** Days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toMs(to) - toMs(from)) / MS_PER_DAY);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: string): number {
  return new Date(toMs(date)).getUTCDay();
}

/** The ISO month (`2018-05`) so many months after the month of a date. */
export function addMonths(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return isoMonth(Math.floor(index / 12), (index % 12) + 1);
}

/** `2018-05`; the month is 1 to 12. */
export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${String(month).padStart(2, '0')}`;
}

/** `2018`, with as many noughts before it as four digits need. */
export function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}

/** `2018-05-31`; null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`;
  const ms = toMs(date);
  return Number.isNaN(ms) || fromMs(ms) !== date ? null : date;
}
