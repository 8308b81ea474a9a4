import type { KnownWord } from '../../search/index/known-words.js';
import type { NearWords } from '../archive.js';
import { readSuggested } from './answers.js';
import type { Searching } from './searching.js';

/** Words near another that are taken up from each field. */
const MOST_NEAR = 12;
/** The engine's own limit. */
const MOST_EDITS = 2;

/** In how many distinct sentences terms stand; those that none holds are left out. */
export async function frequenciesOf(
  searching: Searching,
  terms: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counted = await searching.all(
    terms.map((term) => ({
      kind: 'sentences' as const,
      body: { size: 0, track_total_hits: true, query: { term: { distinct: term } } },
    })),
  );
  return new Map(
    terms.flatMap((term, at) => {
      const count = counted[at]?.total ?? 0;
      return count > 0 ? [[term, count] as const] : [];
    }),
  );
}

/** Of pairs of terms, those that stand side by side in some sentence. */
export async function standingTogether(
  searching: Searching,
  pairs: readonly (readonly [string, string])[],
): Promise<readonly (readonly [string, string])[]> {
  const found = await searching.all(
    pairs.map((pair) => ({
      kind: 'sentences' as const,
      body: {
        size: 0,
        track_total_hits: 1,
        query: { match_phrase: { terms: pair.join(' ') } },
      },
    })),
  );
  return pairs.filter((_pair, at) => (found[at]?.total ?? 0) > 0);
}

const suggester = (text: string, field: string) => ({
  text,
  term: {
    field,
    analyzer: 'keyword',
    suggest_mode: 'always',
    max_edits: MOST_EDITS,
    prefix_length: 0,
    min_word_length: 3,
    size: MOST_NEAR,
    shard_size: 4 * MOST_NEAR,
  },
});

/** Words nearest in spelling to a word, and terms nearest to its term. */
export async function wordsNear(searching: Searching, { word, term }: KnownWord): Promise<NearWords> {
  const { suggest } = await searching.one({
    kind: 'sentences',
    body: { size: 0, suggest: { words: suggester(word, 'spelling'), terms: suggester(term, 'distinct') } },
  });
  return { words: readSuggested(suggest.words), terms: readSuggested(suggest.terms) };
}
