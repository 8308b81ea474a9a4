import type { FoundFacts } from '../page/fact-names.js';
import { normaliseFact } from '../page/normalise.js';

/** Facts that a person states; they are believed before those of the source. */
export interface GivenFacts {
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
}

export type ReadFacts =
  | { readonly kind: 'facts'; readonly facts: FoundFacts }
  | { readonly kind: 'bad'; readonly name: keyof GivenFacts; readonly expected: string };

const EXPECTED: Record<keyof GivenFacts, string> = {
  outlet: 'a name of at most 100 characters',
  title: 'a title of at most 300 characters',
  date: 'a day that exists, as 2018-05-31',
};

/** Brings facts that a person states into the form of front matter. */
export function readGivenFacts(given: GivenFacts): ReadFacts {
  const facts: { -readonly [name in keyof GivenFacts]: { value: string; source: string } } = {};
  for (const name of ['outlet', 'title', 'date'] as const) {
    const value = given[name];
    if (value === undefined) continue;
    const normal = normaliseFact(name, value, null);
    if (normal === null) return { kind: 'bad', name, expected: EXPECTED[name] };
    facts[name] = { value: normal, source: 'given' };
  }
  return { kind: 'facts', facts };
}
