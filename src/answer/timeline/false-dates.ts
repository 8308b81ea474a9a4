/**
 * Days and months that name something else. Each row: what stands before, the word itself, what stands after, as
 * sources of regular expressions; a real example beside it.
 */
const NAMES: readonly (readonly [before: string, after: string, example: string])[] = [
  [
    '(?:Black|Good|Bloody|Super|Ash|Easter|Palm|Cyber|Fat|Maundy|Giving|Holy|Shrove|Sheffield) $',
    '',
    'Good Friday Agreement',
  ],
  [
    '',
    '^ (?:Times|Mail|Mirror|Telegraph|Express|Post|Herald|Tribune|Star|Independent|Sun|World|Business Post|Night|Politics|Magazine|Night Live|School|Mass)\\b',
    'the Sunday Times',
  ],
  ['\\bMail on $', '', 'the Mail on Sunday'],
  ['', '^ (?:Night )?Live\\b', 'Saturday Night Live'],
  ['', '^(?:s|-night|-morning|-style)\\b', 'on Sundays'],
  ['\\b(?:every|each|most|one|a|any|per) $', '', 'every Friday'],
  [
    '\\b(?:Theresa|Brian|Prime Minister|Mrs|Mr|Ms|Miss|Dr|Elizabeth|James|John|Mary|Jane|Ruby|Joe|Robinson|Fredric|Wednesday|Girl) $',
    '',
    'Mrs May',
  ],
  [
    '',
    "^ (?:Fools|Day|Ludgate|Addams|O'|Crusade|Movement|Revolution|Massacre|Committee|First|Madness|Hare)\\b",
    "April Fools' Day",
  ],
  ['', '^ [Aa]ttacks\\b', 'the Sept. 11 attacks'],
  ['\\bMillion Man $', '', 'the Million Man March'],
];

const RULES = NAMES.map(([before, after]) => ({
  before: before === '' ? null : new RegExp(before),
  after: after === '' ? null : new RegExp(after),
}));

/** What may stand before a month that stands alone: "in April", "last March". Names of people have none of it. */
const MONTH_LEAD =
  /\b(?:in|since|until|till|by|of|from|during|before|after|between|early|late|mid|last|next|this|past|through|throughout|for|and|or|to|around) ?-?$/i;
/** How far back to look for it, in code units: the longest words above. */
const LEAD_LENGTH = 14;

/** Whether the words at `[start, end)` only look like a day or a month. */
export function isFalseDate(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return RULES.some(
    (rule) =>
      (rule.before?.test(before.slice(-40)) ?? true) && (rule.after?.test(after.slice(0, 20)) ?? true),
  );
}

/** Whether a month without day and year stands where a date may stand. */
export function hasMonthLead(text: string, start: number): boolean {
  return MONTH_LEAD.test(text.slice(Math.max(0, start - LEAD_LENGTH), start));
}
