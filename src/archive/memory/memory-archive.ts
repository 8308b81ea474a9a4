import { setImmediate } from 'node:timers/promises';
import { byPrinting } from '../../answer/copies.js';
import { foldText } from '../../answer/fold.js';
import { pathHash } from '../../answer/reference.js';
import { gather } from '../../answer/suggest/gather.js';
import type { Article } from '../../corpus/article.js';
import { addressKey } from '../../import/plan/address-key.js';
import type { SentenceRef } from '../../search/engine.js';
import type { KnownWord } from '../../search/index/known-words.js';
import { standTogether } from '../../search/question/compounds.js';
import { AROUND } from '../../search/stages.js';
import { nearest } from '../../search/vectors/nearest.js';
import { contentHash } from '../../story/manifest.js';
import { sourcesOf } from '../../story/sources.js';
import type {
  Archive,
  ArchiveChange,
  ArchiveStatus,
  CandidateRequest,
  Carrier,
  DatedPlace,
  FoundCandidates,
  FoundPlace,
  KnownPlace,
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

const MOST_OPENINGS = 30;
const MOST_ALIKE = 50;

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

  async candidates({ terms, vector, outlet, limit }: CandidateRequest): Promise<FoundCandidates> {
    const contents = await this.#contents;
    const { prepared, corpus, table } = contents;
    const { articleOf } = prepared.index.state;
    const allowed =
      outlet === undefined
        ? undefined
        : (sentence: number) => corpus.articles[articleOf[sentence] ?? -1]?.outlet === outlet;
    const words = prepared.index.words.best(terms, limit.words, allowed);
    const sought = vector === null || table === null ? null : { vector, table };
    const near = sought === null ? [] : nearest(sought.table, sought.vector, limit.meaning, allowed);
    const around = sought === null ? [] : nearest(sought.table, sought.vector, AROUND);
    return {
      byWords: words.map(({ sentence }) => foundPlace(contents, sentence)),
      byMeaning: near.map(({ sentence }) => foundPlace(contents, sentence)),
      around: around.map(({ nearness }) => nearness),
    };
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
        const text = contents.corpus.articles[ref.article]?.sentences[ref.sentence]?.text ?? '';
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

  async outlets(): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const { outlet } of (await this.#contents).corpus.articles)
      counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
    return counts;
  }

  async openings(outlet?: string): Promise<readonly KnownPlace[]> {
    const contents = await this.#contents;
    return contents.corpus.articles
      .flatMap((article, number): SentenceRef[] => {
        const sentence = article.sentences.findIndex(({ kind }) => kind !== 'heading');
        const wanted = outlet === undefined || article.outlet === outlet;
        return wanted && sentence >= 0 ? [{ article: number, sentence }] : [];
      })
      .sort(byPrinting(contents.corpus))
      .slice(0, MOST_OPENINGS)
      .map((ref) => ({ ...knownPlace(contents, ref), report: null }));
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
    return gather((await this.#contents).corpus, setImmediate);
  }

  async byAddress(key: string): Promise<readonly Article[]> {
    const { articles } = (await this.#contents).corpus;
    return articles.filter(({ url }) => url !== null && addressKey(url) === key);
  }

  async alike(article: Article): Promise<readonly Article[]> {
    const words = new Set(wordsOf(article));
    const { articles } = (await this.#contents).corpus;
    return articles
      .map((other) => ({ other, shared: wordsOf(other).filter((each) => words.has(each)).length }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, MOST_ALIKE)
      .map(({ other }) => other);
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

/** The quotable sentences of an article, each in a form that equal words share. */
const wordsOf = ({ sentences }: Article): string[] =>
  sentences.flatMap(({ kind, text }) => (kind === 'heading' ? [] : [foldText(text)]));

const stored = (article: Article): StoredArticle => ({ version: contentHash(article.text), article });
