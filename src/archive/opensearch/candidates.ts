import { AROUND } from '../../search/stages.js';
import { toSmall } from '../../search/vectors/vector-table.js';
import type { CandidateRequest, FoundCandidates, FoundPlace } from '../archive.js';
import type { Search, Searching } from './searching.js';
import { type SentenceDocument, vectorOf } from './sentence-document.js';

/** The fields of a sentence that are read when it is found. */
export const PLACE_FIELDS = ['path', 'sentence', 'version', 'report', 'shared'] as const;
export const FOUND_FIELDS = [...PLACE_FIELDS, 'vector', 'scale'] as const;

export type FoundDocument = Pick<SentenceDocument, (typeof FOUND_FIELDS)[number]>;

/** How many neighbours the graph is asked for, for each one wanted. Its search is greedy and may miss some. */
const LOOKED_AT = 4;
/**
 * How many neighbours are compared again here, for each one wanted. The engine has rounded the question's vector too.
 */
const WEIGHED = 2;

export function toFoundPlace(document: FoundDocument): FoundPlace {
  const { path, sentence, version, report, shared } = document;
  return { path, sentence, version, report: shared ? report : null, vector: vectorOf(document) };
}

const byWords = ({ terms, outlet, limit }: CandidateRequest): Search => ({
  kind: 'sentences',
  body: {
    size: terms.length === 0 ? 0 : limit.words,
    track_total_hits: false,
    _source: FOUND_FIELDS,
    query: {
      bool: {
        should: terms.map(({ term, weight }) => ({ term: { terms: { value: term, boost: weight } } })),
        minimum_should_match: 1,
        ...(outlet !== undefined && { filter: { term: { outlet } } }),
      },
    },
    sort: ['_score', 'path', 'sentence'],
  },
});

const byMeaning = (vector: Float32Array, limit: number, outlet?: string): Search => ({
  kind: 'sentences',
  body: {
    size: limit * WEIGHED,
    track_total_hits: false,
    _source: FOUND_FIELDS,
    query: {
      knn: {
        vector: {
          vector: [...toSmall(vector).numbers],
          k: limit * LOOKED_AT,
          ...(outlet !== undefined && { filter: { term: { outlet } } }),
        },
      },
    },
  },
});

/** The inner product of a sentence's vector with another, as `VectorTable.product` has it. */
function nearness({ vector }: FoundPlace, sought: Float32Array): number {
  if (vector === null) return 0;
  let sum = 0;
  for (const [at, number] of vector.numbers.entries()) sum += number * (sought[at] ?? 0);
  return sum * vector.scale;
}

/** The candidates of a question, in one request. */
export async function searchCandidates(
  searching: Searching,
  request: CandidateRequest,
): Promise<FoundCandidates> {
  const { vector, outlet, limit } = request;
  const searches: Search[] = [byWords(request)];
  if (vector !== null) {
    searches.push(byMeaning(vector, Math.max(limit.meaning, AROUND), outlet));
    if (outlet !== undefined) searches.push(byMeaning(vector, AROUND));
  }
  const [words, ...near] = await searching.all<FoundDocument>(searches);
  const places = (found: typeof words) => found?.hits.map(({ document }) => toFoundPlace(document)) ?? [];
  const nearest = (found: typeof words) =>
    vector === null
      ? []
      : places(found)
          .map((place) => ({ place, near: nearness(place, vector) }))
          .sort((a, b) => b.near - a.near);
  return {
    byWords: places(words),
    byMeaning: nearest(near[0])
      .slice(0, limit.meaning)
      .map(({ place }) => place),
    around: nearest(near.at(-1))
      .slice(0, AROUND)
      .map(({ near: each }) => each),
  };
}
