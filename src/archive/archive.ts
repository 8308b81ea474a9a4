import type { Gathered } from '../answer/suggest/gather.js';
import type { ArticleDate } from '../answer/timeline/article-dates.js';
import type { TimelineMonth } from '../answer/timeline/months.js';
import type { Article } from '../corpus/article.js';
import type { TextModel } from '../model/model.js';
import type { WeightedTerm } from '../search/candidates/word-lookup.js';
import type { KnownWord } from '../search/index/known-words.js';
import type { SmallVector } from '../search/vectors/vector-table.js';
import type { Source } from '../story/story.js';

/** A sentence: the article's path, and its index in `article.sentences`. */
export interface Place {
  readonly path: string;
  readonly sentence: number;
}

/** What an archive holds. */
export interface ArchiveStatus {
  /** Goes up with every change that readers can see. */
  readonly generation: number;
  /** When it last changed, milliseconds since the epoch. */
  readonly changedAt: number;
  readonly articles: number;
  /** Quotable sentences. */
  readonly sentences: number;
  /** Sentences with different words: copies count once. */
  readonly distinct: number;
  /** BCP 47 primary subtags of the articles' languages. */
  readonly languages: readonly string[];
  /** The model whose vectors all sentences have. Null where any sentence lacks its vector. */
  readonly vectors: string | null;
  /** A question in the articles' own words. */
  readonly probe: string;
}

/** A search for candidates. */
export interface CandidateRequest {
  /** The terms of the question, rarest first. */
  readonly terms: readonly WeightedTerm[];
  /** The question's vector; null to go by words alone. */
  readonly vector: Float32Array | null;
  /** Only sentences of this outlet (exact name), narrowed before any limit. */
  readonly outlet?: string;
  /** The most sentences by words, and by meaning. */
  readonly limit: { readonly words: number; readonly meaning: number };
}

/** A sentence, with what the archive keeps about it. */
export interface KnownPlace extends Place {
  /** The article's version. Equal versions have equal texts. */
  readonly version: string;
  /** Names its report, where other sentences are the same report. Else null. */
  readonly report: string | null;
}

/** A sentence that was found. */
export interface FoundPlace extends KnownPlace {
  /** Null while it is being made, or where there is no model. */
  readonly vector: SmallVector | null;
}

/** An article in the version that is in force. */
export interface StoredArticle {
  readonly version: string;
  readonly article: Article;
}

export interface FoundCandidates {
  /** Best first. */
  readonly byWords: readonly FoundPlace[];
  /** Nearest first; empty without a vector. */
  readonly byMeaning: readonly FoundPlace[];
  /** Nearness of the nearest five of all sentences, whichever outlet is asked; empty without a vector. */
  readonly around: readonly number[];
}

/** A sentence of a report that has several. Equal `words` mean the same words. */
export interface Carrier extends KnownPlace {
  readonly words: string;
}

/** What is near a word in spelling, nearest first. */
export interface NearWords {
  /** Folded words. */
  readonly words: readonly string[];
  readonly terms: readonly string[];
}

/** A dated sentence in the order of a timeline. */
export interface DatedPlace extends KnownPlace {
  readonly date: ArticleDate;
  /** Its other dates. */
  readonly also: readonly ArticleDate[];
}

export interface PageRequest {
  readonly outlet?: string;
  /** How many to pass over, and how many to give at most. */
  readonly from: number;
  readonly count: number;
}

/**
 * Where articles, sentences, vectors and dates live. A read never sees half an article or half a replacement. Every
 * method throws `ArchiveFault` where the engine cannot be reached or cannot do it.
 */
export interface Archive {
  status(): Promise<ArchiveStatus>;

  /** The document frequency of each term, over distinct sentences. Terms in no sentence are left out. */
  frequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Those of these pairs of terms that stand side by side in some sentence. */
  together(pairs: readonly (readonly [string, string])[]): Promise<readonly (readonly [string, string])[]>;
  /** Words nearest in spelling to a folded word, and terms nearest to its term: some dozen at most. */
  nearWords(word: KnownWord): Promise<NearWords>;
  candidates(request: CandidateRequest): Promise<FoundCandidates>;
  /** Sentences by their places, in their order; those that are not there are left out. */
  sentences(places: readonly Place[]): Promise<readonly FoundPlace[]>;
  /** Every sentence of these reports, at most some hundreds. */
  carriers(reports: readonly string[]): Promise<readonly Carrier[]>;

  /** Articles by path; those that are not there are left out. */
  articles(paths: readonly string[]): Promise<readonly StoredArticle[]>;
  /** The version of every article by its path. */
  versions(): Promise<ReadonlyMap<string, string>>;
  /** Articles whose path has this short hash (see `pathHash`). */
  articlesByHash(hash: string): Promise<readonly StoredArticle[]>;
  /** Articles by path. */
  sources(request: PageRequest): Promise<{ readonly sources: readonly Source[]; readonly total: number }>;
  /** Every outlet once, with how many articles it has, in no order. */
  outlets(): Promise<ReadonlyMap<string, number>>;
  /** The first quotable sentences of articles in the order of printing, at most some dozens. */
  openings(outlet?: string): Promise<readonly KnownPlace[]>;
  /** One page of the timeline, and where its months begin. */
  timeline(request: PageRequest): Promise<{
    readonly entries: readonly DatedPlace[];
    readonly total: number;
    readonly months: readonly TimelineMonth[];
  }>;
  /** People, places and questions of the articles, the most mentioned of each, some thousands at most. */
  names(): Promise<Gathered>;
  /** Articles whose address has this key (see `addressKey`). */
  byAddress(key: string): Promise<readonly Article[]>;
  /** Articles that share a sentence with another, those that share most: some dozens at most. */
  alike(article: Article): Promise<readonly Article[]>;

  /** One change: adds articles, replaces those with the same path, removes others. */
  change(change: ArchiveChange): Promise<void>;
  /** Replaces all articles in one step. Readers see the old ones until the new ones are whole. */
  replaceAll(articles: readonly Article[]): Promise<void>;
  /**
   * Whether everything has the form that this program writes. If not, all articles are read again.
   *
   * @throws ArchiveFault where a newer program wrote it
   */
  isCurrent(): Promise<boolean>;
  /**
   * Makes the vectors that a change left for later, some hundred at a time, while questions are answered.
   *
   * @param onProgress told how many were made.
   */
  fillVectors(onProgress: (made: number) => void): Promise<void>;
  /** Whether something is there that only questions from before the last change can still be reading. */
  hasLeftovers(): Promise<boolean>;
  /** Deletes that. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** What makes vectors. */
export type VectorModel = Pick<TextModel, 'id' | 'dimensions' | 'embed'>;

export interface ArchiveChange {
  readonly put: readonly Article[];
  /** Paths. */
  readonly remove: readonly string[];
}
