import { shingles } from '../../answer/copies/candidates.js';
import type { ArticleDate } from '../../answer/timeline/article-dates.js';
import { standingOf } from '../../answer/timeline/standing.js';
import type { Article } from '../../corpus/article.js';
import type { Analyzer } from '../../search/text/analyze.js';
import type { SmallVector } from '../../search/vectors/vector-table.js';
import { contentHash } from '../../story/manifest.js';
import { printingOf } from './article-document.js';
import type { Grouping } from './grouping.js';

/** The most shingles of a sentence that are kept: as many as a long sentence of news has. */
export const MOST_SHINGLES = 64;

/** A quotable sentence as the engine keeps it. Its words stand in its article. */
export interface SentenceDocument extends Grouping {
  readonly path: string;
  /** Index in `article.sentences`. */
  readonly sentence: number;
  /** Of the article. */
  readonly version: string;
  readonly outlet: string;
  /** Its terms in order, without stop words, with blanks between. MiniSearch is given the same. */
  readonly terms: string;
  /** The same terms, on one of several sentences with the same words. Counting it counts distinct sentences. */
  readonly distinct?: string;
  /** Folded words, for looking up by spelling. */
  readonly spelling: string;
  readonly shingles: readonly string[];
  /** Whether it has a vector. */
  readonly embedded: boolean;
  /** In eight bits; absent until it is made. */
  readonly vector?: readonly number[];
  readonly scale?: number;
}

/** The part of a sentence's document that changes when articles come and go. */
export const groupingFields = (terms: string, grouping: Grouping) => ({
  ...grouping,
  distinct: grouping.firstWords ? terms : null,
});

export interface SentenceParts {
  readonly article: Article;
  readonly sentence: number;
  readonly grouping: Grouping;
  readonly analyzer: Analyzer;
  readonly vector: SmallVector | null;
}

export function toSentenceDocument(parts: SentenceParts): SentenceDocument {
  const { article, sentence, grouping, analyzer, vector } = parts;
  const { text } = article.sentences[sentence] ?? { text: '' };
  const content = analyzer.analyze(text).filter(({ stop }) => !stop);
  const terms = content.map(({ term }) => term).join(' ');
  const words = new Set(content.flatMap(({ word, number }) => (number ? [] : [word])));
  return {
    path: article.path,
    sentence,
    version: contentHash(article.text),
    outlet: article.outlet,
    terms,
    ...grouping,
    ...(grouping.firstWords && { distinct: terms }),
    spelling: [...words].join(' '),
    shingles: [...shingles(text).subarray(0, MOST_SHINGLES)].map((hash) => hash.toString(36)),
    ...vectorFields(vector),
  };
}

/** The part of a sentence's document that is its vector. */
export const vectorFields = (vector: SmallVector | null) =>
  vector === null
    ? { embedded: false }
    : { embedded: true, vector: [...vector.numbers], scale: vector.scale };

/** A vector as a document has it; null where it has none. */
export function vectorOf({ vector, scale }: Pick<SentenceDocument, 'vector' | 'scale'>): SmallVector | null {
  return vector === undefined || scale === undefined ? null : { numbers: Int8Array.from(vector), scale };
}

/** A dated sentence as the engine keeps it. */
export interface DatedDocument extends Pick<Grouping, 'first' | 'firstOfOutlet'> {
  readonly path: string;
  readonly sentence: number;
  readonly version: string;
  readonly outlet: string;
  readonly unnamed: boolean;
  readonly printed: string;
  /** What it is sorted by, and its month or year; both absent where the words cannot be resolved. */
  readonly date?: string;
  readonly month?: string;
  readonly dates: readonly ArticleDate[];
}

const MONTH_LENGTH = '2018-05'.length;

/** The dates of a sentence, first the one under which it stands in a timeline (see `standingOf`). */
export function toDatedDocument(
  article: Article,
  sentence: number,
  dates: readonly ArticleDate[],
  { first, firstOfOutlet }: Pick<Grouping, 'first' | 'firstOfOutlet'>,
): DatedDocument {
  const standing = standingOf(dates);
  const { date } = standing.date;
  return {
    path: article.path,
    sentence,
    version: contentHash(article.text),
    outlet: article.outlet,
    ...printingOf(article),
    first,
    firstOfOutlet,
    ...(date !== null && { date, month: date.slice(0, MONTH_LENGTH) }),
    dates: [standing.date, ...standing.also],
  };
}
