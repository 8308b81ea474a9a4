/** Names with a common abbreviation: the words of the name, then the term that both forms share. */
export const LONG_FORMS: readonly (readonly [first: string, second: string, term: string])[] = [
  ['united', 'states', 'u.s'],
  ['united', 'nations', 'u.n'],
  ['united', 'kingdom', 'u.k'],
  ['european', 'union', 'e.u'],
];

/** Abbreviations of such names when written in capitals or with dots; U.S.A. is U.S. */
const ABBREVIATIONS = new Map([
  ['us', 'u.s'],
  ['usa', 'u.s'],
  ['un', 'u.n'],
  ['uk', 'u.k'],
  ['eu', 'e.u'],
]);

/** The term of an abbreviation written as one (`US`, `U.S.`), so that it differs from the word (`us`). */
export function abbreviationTerm(folded: string): string | undefined {
  return ABBREVIATIONS.get(folded);
}
