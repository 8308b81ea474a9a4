/** The facts that an import looks for on a page. */
export const FACT_NAMES = ['outlet', 'title', 'date', 'author', 'language', 'url'] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** One fact as a page states it, and where it stood there (`json-ld datePublished`, `meta og:title`). */
export interface FoundFact {
  readonly value: string;
  readonly source: string;
}

export type FoundFacts = { readonly [name in FactName]?: FoundFact };

/** A place that may state a fact; places are tried in order of trust. */
export interface FactCandidate extends FoundFact {
  readonly name: FactName;
}
