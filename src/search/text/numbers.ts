const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** Number words and ordinals as digits. "second" is left out: it is a unit of time as often as an ordinal. */
const DIGITS = new Map<string, string>([
  ...UNITS.map((word, value) => [word, String(value)] as const),
  ...TENS.map((word, index) => [word, String((index + 2) * 10)] as const),
  ...ORDINALS.map((word, value) => [word, `${value}`] as const).filter(([word]) => word !== 'second'),
  ['dozen', '12'],
]);

/** Abbreviated magnitudes and units after a figure (`$3bn`, `90 min`) and the words they stand for. */
const MAGNITUDES = new Map([
  ['bn', 'billion'],
  ['mn', 'million'],
  ['mln', 'million'],
  ['tn', 'trillion'],
  ['km', 'kilometer'],
  ['kg', 'kilogram'],
  ['mph', 'mile'],
  ['hrs', 'hour'],
  ['min', 'minute'],
  ['mins', 'minute'],
  ['pct', 'percent'],
]);

const SIGNS = new Map([
  ['%', 'percent'],
  ['$', 'dollar'],
  ['£', 'pound'],
  ['€', 'euro'],
  ['¥', 'yen'],
]);

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const ORDINAL_ENDING = /(?:st|nd|rd|th)$/;

/** A figure as a term: `1,200` → `1200`, `12th` → `12`. */
export function numberTerm(figure: string): string {
  const bare = figure.toLowerCase().normalize('NFKC').replace(ORDINAL_ENDING, '');
  return GROUPED.test(bare) ? bare.replaceAll(',', '') : bare;
}

/** A sign as a term (`%` → `percent`); undefined for signs that stand for no word. */
export function signTerm(sign: string): string | undefined {
  return SIGNS.get(sign);
}

/** The digits of a number word (`ninety` → `90`, `twelfth` → `12`), or the word of a magnitude (`bn` → `billion`). */
export function numberWord(word: string): string | undefined {
  return DIGITS.get(word) ?? MAGNITUDES.get(word);
}
