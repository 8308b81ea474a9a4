import background from '../data/background.json' with { type: 'json' };

/** The keys of the list are this many steps per factor of ten. */
const STEPS_PER_DECADE = 4;

const PER_MILLION: ReadonlyMap<string, number> = new Map(
  Object.entries(background.perMillion).flatMap(([level, terms]) =>
    terms.split(' ').map((term): [string, number] => [term, 10 ** (Number(level) / STEPS_PER_DECADE)]),
  ),
);

/** How often a term occurs in a million words of everyday English; undefined for a term that hardly does. */
export function perMillion(term: string): number | undefined {
  return PER_MILLION.get(term);
}

/** Whether a term is an everyday English word, and so no misspelling of another. */
export function isCommonTerm(term: string): boolean {
  return PER_MILLION.has(term);
}
