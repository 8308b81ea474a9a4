import { rowsOfTwo } from '../words.js';
import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './calendar.js';

/** Titles that news writes short, and their long forms. In small letters, without the full stop. */
export const SHORT_TITLES: ReadonlyMap<string, string> = new Map(
  rowsOfTwo(`
gen general; lt lieutenant; lieut lieutenant; col colonel; sgt sergeant; capt captain; cpt captain; maj major;
cmdr commander; cpl corporal; pvt private; adm admiral; brig brigadier; insp inspector; supt superintendent;
dr doctor; prof professor; rev reverend; fr father; hon honourable; sen senator; gov governor; rep representative;
reps representatives; pres president; asst assistant`),
);

const OTHERS = rowsOfTwo(`
govt government; gov't government; dept department; mt mount; ave avenue; blvd boulevard; corp corporation;
intl international; natl national; assn association; univ university; approx approximately; vs versus`);

/** Short names of the calendar that are words of their own: "the sun sat". */
const ALSO_WORDS = new Set(['mar', 'sat', 'sun']);

/** Short and long names of months and weekdays. */
export const SHORT_CALENDAR: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SHORT_MONTHS).map(
    ([short, month]) => [short, (MONTHS[month - 1] ?? short).toLowerCase()] as const,
  ),
  ...Object.entries(SHORT_WEEKDAYS).map(
    ([short, day]) => [short, (WEEKDAYS[day] ?? short).toLowerCase()] as const,
  ),
]);

/** Every short form that is no word of its own ("sec" and "min" are), and its long form. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ...SHORT_TITLES,
  ...OTHERS,
  ...[...SHORT_CALENDAR].filter(([short]) => !ALSO_WORDS.has(short)),
]);

/** Names that have a common abbreviation: the words of the name, and the abbreviation as one term. */
export const SHORT_NAMES: readonly (readonly [first: string, second: string, term: string])[] = [
  ['united', 'states', 'u.s'],
  ['united', 'nations', 'u.n'],
  ['united', 'kingdom', 'u.k'],
  ['european', 'union', 'e.u'],
];

/** These abbreviations without their full stops, and the terms that they stand for. */
export const INITIALS: ReadonlyMap<string, string> = new Map([
  ...SHORT_NAMES.map(([, , term]) => [term.replace('.', ''), term] as const),
  ['usa', 'u.s'],
]);
