import { shingles } from '../../answer/copies/candidates.js';
import { groupReports } from '../../answer/copies/reports.js';
import type { Article, Corpus } from '../../corpus/article.js';
import { Analyzers } from '../../search/text/languages.js';
import type { ArchiveChange } from '../archive.js';
import { type ArticleDocument, fromArticleDocument } from './article-document.js';
import { type Describing, describeArticle, type GiveVectors, quotableOf } from './describing.js';
import { type Grouping, groupingOf } from './grouping.js';
import { articleId } from './ids.js';
import type { FoundHit, Search, Searching } from './searching.js';
import { groupingFields, MOST_SHINGLES, type SentenceDocument } from './sentence-document.js';
import type { Operation } from './writing.js';

/** The most sentences that are compared with a sentence, those that share most words first. */
const MOST_NEIGHBOURS = 24;
/** The fewest shingles that two copies share, see `nearCandidates`. */
const LEAST_SHARED = 2;
/** Documents read in one request. */
const BATCH = 1_000;
/** Reports looked up in one request. */
const REPORTS = 500;

const FIELDS = [
  ...['path', 'sentence', 'terms', 'words', 'report', 'shared'],
  ...['firstWords', 'first', 'firstOfOutlet'],
] as const;

type Known = Pick<
  SentenceDocument,
  'path' | 'sentence' | 'terms' | 'words' | 'report' | 'shared' | 'firstWords' | 'first' | 'firstOfOutlet'
>;

/** Every sentence that a query finds. */
async function everySentence(searching: Searching, query: object): Promise<FoundHit<Known>[]> {
  const all: FoundHit<Known>[] = [];
  const search: Search = {
    kind: 'sentences',
    body: { _source: FIELDS, query, sort: ['path', 'sentence'] },
  };
  for await (const hits of searching.every<Known>(search, BATCH)) all.push(...hits);
  return all;
}

/** Sentences of other articles that may be copies of sentences of these. */
async function neighboursOf(
  searching: Searching,
  articles: readonly Article[],
  changed: readonly string[],
): Promise<FoundHit<Known>[]> {
  const searches = articles.flatMap(quotableOf).map(({ text, words }): Search => {
    const shared = [...shingles(text).subarray(0, MOST_SHINGLES)].map((hash) => ({
      term: { shingles: hash.toString(36) },
    }));
    const near = { bool: { should: shared, minimum_should_match: Math.min(LEAST_SHARED, shared.length) } };
    const should = shared.length === 0 ? [{ term: { words } }] : [{ term: { words } }, near];
    const bool = { should, minimum_should_match: 1, must_not: { terms: { path: changed } } };
    return {
      kind: 'sentences',
      body: { size: MOST_NEIGHBOURS, track_total_hits: false, _source: FIELDS, query: { bool } },
    };
  });
  const found: FoundHit<Known>[] = [];
  for (let from = 0; from < searches.length; from += MOST_NEIGHBOURS) {
    const answers = await searching.all<Known>(searches.slice(from, from + MOST_NEIGHBOURS));
    found.push(...answers.flatMap(({ hits }) => hits));
  }
  return found;
}

/** Every sentence of these reports, except in the articles that change. */
async function carriersOf(
  searching: Searching,
  reports: readonly string[],
  changed: readonly string[],
): Promise<FoundHit<Known>[]> {
  const all: FoundHit<Known>[] = [];
  for (let from = 0; from < reports.length; from += REPORTS) {
    const filter = { terms: { report: reports.slice(from, from + REPORTS) } };
    all.push(
      ...(await everySentence(searching, { bool: { filter, must_not: { terms: { path: changed } } } })),
    );
  }
  return all;
}

const byId = <Document>(hits: readonly FoundHit<Document>[]) =>
  new Map(hits.map((hit) => [hit.id, hit.document]));

const byPath = (a: Article, b: Article) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Whether a sentence's grouping is as before. */
const isAsBefore = (known: Known, grouping: Grouping): boolean =>
  known.report === grouping.report &&
  known.shared === grouping.shared &&
  known.firstWords === grouping.firstWords &&
  known.first === grouping.first &&
  known.firstOfOutlet === grouping.firstOfOutlet;

/** Articles that change: as they were in force, and as they will be. */
interface Changing {
  readonly changed: readonly string[];
  readonly old: readonly FoundHit<Known>[];
  readonly put: readonly Article[];
}

/** Sentences of other articles that a change may group otherwise, by id. */
async function relatedTo(
  searching: Searching,
  { changed, old, put }: Changing,
): Promise<ReadonlyMap<string, Known>> {
  const neighbours = await neighboursOf(searching, put, changed);
  const reports = new Set([
    ...old.filter(({ document }) => document.shared).map(({ document }) => document.report),
    ...neighbours.map(({ document }) => document.report),
  ]);
  return byId([...neighbours, ...(await carriersOf(searching, [...reports], changed))]);
}

/** What has to be written for the sentences of other articles that are grouped otherwise now. */
function regroup(
  { corpus, copies }: Pick<Describing, 'corpus' | 'copies'>,
  related: ReadonlyMap<string, Known>,
): Operation[] {
  const places = new Map(corpus.articles.map(({ path }, number) => [path, number]));
  return [...related].flatMap(([id, known]): Operation[] => {
    const article = places.get(known.path);
    if (article === undefined) return [];
    const grouping = groupingOf(corpus, copies, { article, sentence: known.sentence });
    if (isAsBefore(known, grouping)) return [];
    const { first, firstOfOutlet } = grouping;
    return [
      { kind: 'sentences', id, changes: groupingFields(known.terms, grouping) },
      { kind: 'dates', id, changes: { first, firstOfOutlet } },
    ];
  });
}

/** What has to be deleted: what was there, or was to be removed, and is not written again. */
function removals(
  remove: readonly string[],
  old: readonly FoundHit<Known>[],
  operations: readonly Operation[],
): Operation[] {
  const written = new Set(operations.map(({ kind, id }) => `${kind} ${id}`));
  const gone = (kind: Operation['kind'], id: string): Operation[] =>
    written.has(`${kind} ${id}`) ? [] : [{ kind, id, deleted: true }];
  return [
    ...remove.flatMap((path) => gone('articles', articleId(path))),
    ...old.flatMap(({ id }) => [...gone('sentences', id), ...gone('dates', id)]),
  ];
}

/**
 * Everything that has to be written for a change: the articles themselves, and the new grouping of sentences in other
 * articles. Of the other articles only those are read that share a report with the changed ones.
 */
export async function describeChange(
  searching: Searching,
  { put, remove }: ArchiveChange,
  vectors: GiveVectors,
): Promise<Operation[]> {
  const changed = [...put.map(({ path }) => path), ...remove];
  const old = await everySentence(searching, { terms: { path: changed } });
  const related = await relatedTo(searching, { changed, old, put });
  const paths = [...new Set([...related.values()].map(({ path }) => path))];
  const others = await searching.byIds<ArticleDocument>('articles', paths.map(articleId));
  const articles = [...others.map(({ document }) => fromArticleDocument(document)), ...put].sort(byPath);
  const corpus: Corpus = { articles };
  const describing = { corpus, copies: groupReports(corpus), analyzers: new Analyzers(), vectors };
  const operations: Operation[] = [];
  for (const [number, { path }] of articles.entries()) {
    if (changed.includes(path)) operations.push(...(await describeArticle(number, describing)));
  }
  operations.push(...regroup(describing, related));
  return [...operations, ...removals(remove, old, operations)];
}
