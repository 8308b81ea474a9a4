import background from '../data/background.json' with { type: 'json' };

/** The list's keys are logarithms of the frequency, with this many steps for each factor of ten. */
const STEPS_PER_DECADE = 4;

const PER_MILLION: ReadonlyMap<string, number> = new Map(
  Object.entries(background.perMillion).flatMap(([level, terms]) =>
    terms.split(' ').map((term): [string, number] => [term, 10 ** (Number(level) / STEPS_PER_DECADE)]),
  ),
);

/** Occurrences of a term in a million words of everyday English. Undefined for a term that is not in the list. */
export function perMillion(term: string): number | undefined {
  return PER_MILLION.get(term);
}

/** Whether a term is an everyday English word, and so no misspelling of another. */
export function isCommonTerm(term: string): boolean {
  return PER_MILLION.has(term);
}
