import { words } from '../words.js';

/** Months in order, as news writes them. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Short forms by the number of the month: "Sept. 3". */
export const SHORT_MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** Weekdays in order; 0 is Sunday. */
export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** Short forms by the number of the weekday. */
export const SHORT_WEEKDAYS: Readonly<Record<string, number>> = {
  sun: 0,
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  weds: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
};

/** The number of a month by its name in small letters, long or short: `may` is 5. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((name, index) => [name.toLowerCase(), index + 1] as const),
  ...Object.entries(SHORT_MONTHS),
]);

/** The number of a weekday by its name in small letters, long or short. */
export const WEEKDAY_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAYS.map((name, index) => [name.toLowerCase(), index] as const),
  ...Object.entries(SHORT_WEEKDAYS),
]);

/** The month in which each season begins in the north. Winter ends in the next year. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

/** Days named from the day of writing. */
export const NEAR_DAYS = words('today yesterday tomorrow tonight');

/** Parts of a day: "Friday night". */
export const DAY_PARTS = words(
  'morning mornings afternoon afternoons evening evenings night nights noon lunchtime midnight midday dawn dusk',
);

/** Zones that a clock time is told in: "9 p.m. EST". */
export const TIME_ZONES = words(
  `est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest ist jst kst hkt aest aedt sgt wat eat msk`,
);

/** What may stand before a date that opens its clause, besides prepositions: "Late on", "and by". */
export const DATE_LEADS = words('and but late early later only just then so');
