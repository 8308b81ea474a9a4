import type { Article, Corpus } from '../../corpus/article.js';
import { FOLLOWED, LIMIT, termsOf } from '../../search/candidates/candidates.js';
import { NO_LOOKUP } from '../../search/candidates/word-lookup.js';
import type { Ranking, SearchEngine, SearchOptions } from '../../search/engine.js';
import { buildState } from '../../search/index/build-state.js';
import type { Meaning } from '../../search/meaning.js';
import { type Prepared, prepare, readQuestion } from '../../search/prepare.js';
import type { Query } from '../../search/question/query.js';
import { rankingOf } from '../../search/ranking.js';
import { articleOf } from '../../search/sentence-ref.js';
import { type Candidate, orderFound, reread } from '../../search/stages.js';
import type { Analyzer } from '../../search/text/analyze.js';
import type { Analyzers } from '../../search/text/languages.js';
import type { Archive, ArchiveStatus, FoundCandidates, FoundPlace, Place } from '../archive.js';
import type { Excerpt } from './excerpt.js';
import { type LearntWords, learnWords } from './learn-words.js';
import { numberPlaces, tableOf } from './numbered.js';

/** The models that take part. */
export type ArchiveMeaning = Pick<Meaning, 'model' | 'load' | 'onFault'>;

export interface ArchiveEngineOptions {
  readonly archive: Archive;
  readonly status: ArchiveStatus;
  readonly excerpt: Excerpt;
  readonly languages: Analyzers;
  /** Null: words alone decide. */
  readonly meaning: ArchiveMeaning | null;
}

const NOTHING: Corpus = { articles: [] };

const keyOf = ({ path, sentence }: Place) => `${sentence} ${path}`;

/** Candidates, and all that their ranking looks at. */
interface GatheredCandidates {
  readonly prepared: Prepared;
  readonly query: Query;
  readonly candidates: readonly Candidate[];
  /** For each article of `prepared`, its number in the excerpt. */
  readonly numbers: readonly number[];
}

/**
 * Searches an archive. The archive gives candidates; their articles are read; the code that ranks a corpus in memory
 * ranks them, with the archive's counts of terms. Hits have the excerpt's numbers of articles.
 */
export class ArchiveEngine implements SearchEngine {
  readonly #options: ArchiveEngineOptions;
  readonly #analyzers: readonly Analyzer[];
  readonly #learnt = new Map<string, Promise<LearntWords>>();

  constructor(options: ArchiveEngineOptions) {
    this.#options = options;
    const { languages, status } = options;
    this.#analyzers = [...new Set([languages.english, ...status.languages.map((tag) => languages.of(tag))])];
  }

  async search(question: string, options: SearchOptions): Promise<Ranking> {
    const { meaning } = this.#options;
    if (meaning === null) return this.#byWords(question, options);
    return meaning.load.during(async () => {
      const depth = meaning.load.depth();
      const gathered = await this.#gather(question, options, meaning);
      const { prepared, query, candidates } = gathered;
      try {
        const judged = Math.min(depth, candidates.length);
        const ranked = await reread(prepared, query, { candidates, model: meaning.model, depth });
        return this.#ranking(gathered, ranked, options, judged);
      } catch (error) {
        meaning.onFault?.(error);
        return this.#byWords(question, options);
      }
    });
  }

  async #byWords(question: string, options: SearchOptions): Promise<Ranking> {
    const gathered = await this.#gather(question, options, null);
    return this.#ranking(gathered, gathered.candidates, options, 0);
  }

  #ranking(
    { prepared, query, numbers }: GatheredCandidates,
    ranked: readonly Candidate[],
    options: SearchOptions,
    judged: number,
  ): Ranking {
    const ranking = rankingOf(prepared, query, { ranked, judged, options });
    return {
      ...ranking,
      hits: ranking.hits.map((hit) => ({ ...hit, article: numbers[hit.article] ?? hit.article })),
    };
  }

  async #gather(
    question: string,
    { outlet }: SearchOptions,
    meaning: ArchiveMeaning | null,
  ): Promise<GatheredCandidates> {
    const { archive, excerpt } = this.#options;
    const learnt = await this.#learn(question);
    const vocabulary = this.#prepare(NOTHING, learnt);
    const sought = readQuestion(vocabulary, question);
    const vector = await this.#vectorOf(sought, meaning);
    const found = await archive.candidates({
      terms: termsOf(sought, vocabulary.index),
      vector,
      ...(outlet !== undefined && { outlet }),
      limit: LIMIT,
    });
    await excerpt.read([...found.byWords, ...found.byMeaning]);
    const places = await this.#withFollowing(found);
    await excerpt.readReports(places);
    const numbers = [...new Set(places.map((place) => excerpt.refOf(place).article))];
    const prepared = this.#prepare({ articles: numbers.map((number) => this.#article(number)) }, learnt);
    const query = readQuestion(prepared, question);
    const numbered = numberPlaces(prepared, { excerpt, numbers }, places);
    const sentences = numbered.map(({ number }) => number);
    const table = vector === null ? null : tableOf(prepared, numbered, vector.length);
    const candidates = orderFound(prepared, query, {
      sentences,
      sought: vector === null || table === null ? null : { vector, table },
      around: found.around,
    });
    return { prepared, query, candidates, numbers };
  }

  #learn(question: string): Promise<LearntWords> {
    const known = this.#learnt.get(question);
    if (known !== undefined) return known;
    const learning = learnWords(this.#options.archive, question, this.#analyzers);
    this.#learnt.set(question, learning);
    return learning;
  }

  #prepare(corpus: Corpus, { known, frequencies, together }: LearntWords): Prepared {
    const { languages, status } = this.#options;
    const state = buildState(corpus, languages, {
      known,
      together,
      frequencyOf: (term) => frequencies.get(term),
    });
    const part = { sentences: status.distinct, words: NO_LOOKUP };
    return prepare(corpus, state, { languages, elsewhere: status.languages, part });
  }

  /** The question's vector. Null unless all sentences have theirs, by the same model. */
  async #vectorOf(query: Query, meaning: ArchiveMeaning | null): Promise<Float32Array | null> {
    if (meaning === null || this.#options.status.vectors !== meaning.model.id) return null;
    const [vector] = await meaning.model.embed([query.question.text]);
    return vector ?? null;
  }

  /** All candidates once, and the sentences that follow the best of those found by words. */
  async #withFollowing({ byWords, byMeaning }: FoundCandidates): Promise<FoundPlace[]> {
    const { archive } = this.#options;
    const places = new Map([...byWords, ...byMeaning].map((place) => [keyOf(place), place]));
    const following = byWords
      .slice(0, FOLLOWED)
      .flatMap((place) => this.#next(place) ?? [])
      .filter((place) => !places.has(keyOf(place)));
    for (const place of await archive.sentences(following)) places.set(keyOf(place), place);
    return [...places.values()];
  }

  #next({ path, sentence }: Place): Place | null {
    const { article } = this.#options.excerpt.refOf({ path, sentence });
    const next = this.#article(article).sentences.findIndex(
      ({ kind }, index) => index > sentence && kind !== 'heading',
    );
    return next < 0 ? null : { path, sentence: next };
  }

  #article(number: number): Article {
    return articleOf(this.#options.excerpt.corpus, { article: number });
  }
}
