/** Languages whose months are known when a page does not say its language; the names come with the runtime (CLDR). */
const LANGUAGES =
  'en de fr es it pt nl sv da nb fi pl cs sk hu ro hr sl bg ru uk el tr id vi ca et lv lt is'.split(' ');

const MONTHS = 12;
/** The fewest letters of a short name. */
const SHORTEST = 3;

const fold = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\.$/, '');

/** The names of a language's months: long and short, as they stand alone and within a date. */
function namesIn(language: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    for (const rest of [{}, { day: 'numeric' } as const]) {
      const format = new Intl.DateTimeFormat(language, { month, ...rest, timeZone: 'UTC' });
      for (let at = 0; at < MONTHS; at += 1) {
        const parts = format.formatToParts(new Date(Date.UTC(2020, at, 15)));
        const name = fold(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (name.length >= SHORTEST && /^\p{L}+$/u.test(name)) names.set(name, at + 1);
      }
    }
  }
  return names;
}

const known = new Map<string, ReadonlyMap<string, number>>();

function monthsOf(language: string): ReadonlyMap<string, number> {
  const found = known.get(language);
  if (found) return found;
  const names = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 ? namesIn(language) : new Map();
  known.set(language, names);
  return names;
}

let common: ReadonlyMap<string, number> | null = null;

/** Names that mean the same month in every language that has them. */
function anyMonths(): ReadonlyMap<string, number> {
  if (common !== null) return common;
  const meanings = new Map<string, Set<number>>();
  for (const language of LANGUAGES) {
    for (const [name, month] of monthsOf(language)) {
      meanings.set(name, (meanings.get(name) ?? new Set()).add(month));
    }
  }
  common = new Map(
    [...meanings].flatMap(([name, [month, other]]) =>
      month === undefined || other !== undefined ? [] : [[name, month] as const],
    ),
  );
  return common;
}

/**
 * The month (1 to 12) that a word names, long or short, or null.
 *
 * @param language primary subtag of the text; null where it is not known.
 */
export function monthNamed(word: string, language: string | null): number | null {
  const name = fold(word);
  const own = language === null ? undefined : monthsOf(language).get(name);
  return own ?? monthsOf('en').get(name) ?? anyMonths().get(name) ?? null;
}
