import type { Gathered } from '../../answer/suggest/gather.js';
import type { Source } from '../../story/story.js';
import type { KnownPlace, PageRequest } from '../archive.js';
import { readCounts, readNames } from './answers.js';
import { type ArticleDocument, type NameDocument, SOURCE_FIELDS, toSource } from './article-document.js';
import type { Searching } from './searching.js';

/** Outlets, and names of each kind, that are counted at most. */
const MOST_OUTLETS = 10_000;
const MOST_NAMES = 5_000;
/** Openings that are offered where nothing else is near. */
const MOST_OPENINGS = 30;

const counting = (field: string, size: number) => ({ terms: { field, size } });
const filtered = (outlet: string | undefined) =>
  outlet === undefined ? { match_all: {} } : { term: { outlet } };

/** One page of the articles, by path. */
export async function sourcesPage(
  searching: Searching,
  { outlet, from, count }: PageRequest,
): Promise<{ readonly sources: readonly Source[]; readonly total: number }> {
  const { hits, total } = await searching.one<Pick<ArticleDocument, (typeof SOURCE_FIELDS)[number]>>({
    kind: 'articles',
    body: {
      from,
      size: count,
      track_total_hits: true,
      _source: SOURCE_FIELDS,
      query: filtered(outlet),
      sort: ['path'],
    },
  });
  return { sources: hits.map(({ document }) => toSource(document)), total };
}

/** Every outlet with the number of its articles. */
export async function outletCounts(searching: Searching): Promise<ReadonlyMap<string, number>> {
  const { aggregations } = await searching.one({
    kind: 'articles',
    body: { size: 0, track_total_hits: false, aggs: { outlets: counting('outlet', MOST_OUTLETS) } },
  });
  return new Map(readCounts(aggregations.outlets).map(({ key, doc_count: count }) => [key, count]));
}

/** The first quotable sentences of articles, in the order of printing. */
export async function openingPlaces(
  searching: Searching,
  outlet: string | undefined,
): Promise<readonly KnownPlace[]> {
  const { hits } = await searching.one<Pick<ArticleDocument, 'path' | 'version' | 'first'>>({
    kind: 'articles',
    body: {
      size: MOST_OPENINGS,
      track_total_hits: false,
      _source: ['path', 'version', 'first'],
      query: filtered(outlet),
      sort: ['unnamed', 'printed', 'outlet', 'path'],
    },
  });
  return hits.map(({ document: { path, version, first } }) => ({
    path,
    version,
    sentence: first,
    report: null,
  }));
}

/** The names of one kind, the most mentioned first. */
const naming = (kind: NameDocument['kind']) => ({
  nested: { path: 'names' },
  aggs: {
    kind: {
      filter: { term: { 'names.kind': kind } },
      aggs: {
        names: {
          terms: { field: 'names.name', size: MOST_NAMES, order: { mentions: 'desc' } },
          aggs: {
            mentions: { sum: { field: 'names.mentions' } },
            described: { max: { field: 'names.described' } },
          },
        },
      },
    },
  },
});

/** People and places by how often they are mentioned, and questions by how many articles have them. */
export async function namesOf(searching: Searching): Promise<Gathered> {
  const { aggregations } = await searching.one({
    kind: 'articles',
    body: {
      size: 0,
      track_total_hits: false,
      aggs: {
        people: naming('person'),
        places: naming('place'),
        questions: counting('questions', MOST_NAMES),
      },
    },
  });
  return {
    people: readNames(aggregations.people),
    places: readNames(aggregations.places),
    questions: readCounts(aggregations.questions).map(({ key }) => key),
  };
}
