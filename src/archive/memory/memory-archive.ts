import { foldText } from '../../answer/fold.js';
import { pathHash } from '../../answer/reference.js';
import type { Article } from '../../corpus/article.js';
import { addressKey } from '../../import/plan/address-key.js';
import type { KnownWord } from '../../search/index/known-words.js';
import { standTogether } from '../../search/question/compounds.js';
import { sentenceOf } from '../../search/sentence-ref.js';
import { contentHash } from '../../story/manifest.js';
import { sourcesOf } from '../../story/sources.js';
import { gatherNames } from '../../story/views.js';
import type {
  Archive,
  ArchiveChange,
  ArchiveStatus,
  CandidateRequest,
  Carrier,
  DatedPlace,
  FoundCandidates,
  FoundPlace,
  NearWords,
  PageRequest,
  Place,
  StoredArticle,
} from '../archive.js';
import {
  buildContents,
  type Contents,
  foundPlace,
  knownPlace,
  type MemoryOptions,
  placeKey,
} from './contents.js';
import { candidatesIn } from './finding.js';
import { alikeAmong, countOutlets, openingPlacesOf } from './looking-over.js';

/**
 * An archive in this process, made from MiniSearch, the vectors and the timeline that the bot uses without an archive.
 * Every change builds everything again. So it is for small archives, and for tests to compare others with.
 */
export class MemoryArchive implements Archive {
  readonly #options: MemoryOptions;
  #contents: Promise<Contents>;
  #generation = 0;

  constructor(options: MemoryOptions) {
    this.#options = options;
    this.#contents = buildContents([], this.#generation++, options);
  }

  async status(): Promise<ArchiveStatus> {
    return (await this.#contents).status;
  }

  async frequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { index } = (await this.#contents).prepared;
    return new Map(
      terms.flatMap((term) => {
        const count = index.state.frequency[index.lexicon.id(term) ?? -1] ?? 0;
        return count > 0 ? [[term, count] as const] : [];
      }),
    );
  }

  async together(pairs: readonly (readonly [string, string])[]) {
    const { prepared } = await this.#contents;
    const { lexicon } = prepared.index;
    return pairs.filter(([left, right]) => {
      const [one, other] = [lexicon.id(left), lexicon.id(right)];
      return one !== undefined && other !== undefined && standTogether(prepared.index, one, other);
    });
  }

  async nearWords({ word, term }: KnownWord): Promise<NearWords> {
    const { prepared } = await this.#contents;
    const near = prepared.spelling().nearest(term, word);
    return { words: near.map((each) => each.word), terms: [] };
  }

  async candidates(request: CandidateRequest): Promise<FoundCandidates> {
    return candidatesIn(await this.#contents, request);
  }

  async sentences(places: readonly Place[]): Promise<readonly FoundPlace[]> {
    const contents = await this.#contents;
    return places.flatMap(({ path, sentence }) => {
      const article = contents.corpus.articles.findIndex((each) => each.path === path);
      const number = contents.numbers.get(placeKey(article, sentence));
      return number === undefined ? [] : [foundPlace(contents, number)];
    });
  }

  async carriers(reports: readonly string[]): Promise<readonly Carrier[]> {
    const contents = await this.#contents;
    const { copies } = contents.snapshot;
    return reports.flatMap((report) => {
      const [article = -1, sentence = -1] = report.split(':').map(Number);
      return copies.reportOf({ article, sentence }).map((ref): Carrier => {
        const { text } = sentenceOf(contents.corpus, ref);
        return { ...knownPlace(contents, ref), words: foldText(text) };
      });
    });
  }

  async articles(paths: readonly string[]): Promise<readonly StoredArticle[]> {
    const { articles } = (await this.#contents).corpus;
    return articles.filter(({ path }) => paths.includes(path)).map(stored);
  }

  async versions(): Promise<ReadonlyMap<string, string>> {
    const { articles } = (await this.#contents).corpus;
    return new Map(articles.map(({ path, text }) => [path, contentHash(text)]));
  }

  async articlesByHash(hash: string): Promise<readonly StoredArticle[]> {
    const { articles } = (await this.#contents).corpus;
    return articles.filter(({ path }) => pathHash(path) === hash).map(stored);
  }

  async sources({ outlet, from, count }: PageRequest) {
    const all = sourcesOf((await this.#contents).corpus, outlet);
    return { sources: all.slice(from, from + count), total: all.length };
  }

  async outlets() {
    return countOutlets((await this.#contents).corpus);
  }

  async openings(outlet?: string) {
    return openingPlacesOf(await this.#contents, outlet);
  }

  async timeline({ outlet, from, count }: PageRequest) {
    const contents = await this.#contents;
    const { timeline } = contents.snapshot;
    const entries = await timeline.slice(from, count, outlet);
    return {
      entries: entries.map(
        ({ ref, date, also }): DatedPlace => ({
          ...knownPlace(contents, ref),
          report: null,
          date,
          also,
        }),
      ),
      total: await timeline.count(outlet),
      months: await timeline.months(outlet),
    };
  }

  async names() {
    return gatherNames((await this.#contents).snapshot);
  }

  async byAddress(key: string) {
    const { articles } = (await this.#contents).corpus;
    return articles.filter(({ url }) => url !== null && addressKey(url) === key);
  }

  async alike(article: Article) {
    return alikeAmong((await this.#contents).corpus, article);
  }

  async change({ put, remove }: ArchiveChange): Promise<void> {
    const gone = new Set([...put.map(({ path }) => path), ...remove]);
    const { articles } = (await this.#contents).corpus;
    await this.replaceAll([...articles.filter(({ path }) => !gone.has(path)), ...put]);
  }

  async replaceAll(articles: readonly Article[]): Promise<void> {
    const next = buildContents(articles, this.#generation++, this.#options);
    await next;
    this.#contents = next;
  }

  async isCurrent(): Promise<boolean> {
    return true;
  }

  async fillVectors(): Promise<void> {}

  async hasLeftovers(): Promise<boolean> {
    return false;
  }

  async tidy(): Promise<void> {}

  async close(): Promise<void> {}
}

const stored = (article: Article): StoredArticle => ({ version: contentHash(article.text), article });
