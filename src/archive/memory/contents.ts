import type { Article, Corpus } from '../../corpus/article.js';
import type { TextModel } from '../../model/model.js';
import { toState } from '../../search/build.js';
import type { SentenceRef } from '../../search/engine.js';
import { type Prepared, prepare } from '../../search/prepare.js';
import { toSmall, VectorTable } from '../../search/vectors/vector-table.js';
import { takeSnapshot } from '../../story/local.js';
import { contentHash } from '../../story/manifest.js';
import { sourcesOf } from '../../story/sources.js';
import type { ArchiveStatus, FoundPlace, KnownPlace } from '../archive.js';

/** One state of the archive. A change replaces it whole. */
export interface Contents {
  readonly status: ArchiveStatus;
  readonly corpus: Corpus;
  readonly prepared: Prepared;
  readonly snapshot: ReturnType<typeof takeSnapshot>;
  readonly table: VectorTable | null;
  /** Sentence numbers by place. */
  readonly numbers: ReadonlyMap<string, number>;
}

export interface MemoryOptions {
  /** What makes vectors; null for none. */
  readonly model: Pick<TextModel, 'id' | 'dimensions' | 'embed'> | null;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Names a sentence by the number of its article and its index. */
export const placeKey = (article: number, sentence: number) => `${article}:${sentence}`;

/** Works out everything for some articles. */
export async function buildContents(
  given: readonly Article[],
  generation: number,
  { model, now }: MemoryOptions,
): Promise<Contents> {
  const articles = [...given].sort((a, b) => (a.path < b.path ? -1 : 1));
  const corpus: Corpus = { articles };
  const snapshot = takeSnapshot(corpus, generation);
  const prepared = prepare(corpus, toState(corpus));
  const { articleOf, sentenceOf, firstCopy } = prepared.index.state;
  const table = model === null ? null : new VectorTable(articleOf.length, model.dimensions);
  const numbers = new Map<string, number>();
  for (const [number, article] of articleOf.entries()) {
    const sentence = sentenceOf[number] ?? -1;
    numbers.set(placeKey(article, sentence), number);
    const text = articles[article]?.sentences[sentence]?.text ?? '';
    const [vector] = model === null ? [] : await model.embed([text]);
    if (vector !== undefined) table?.set(number, toSmall(vector));
  }
  const sources = sourcesOf(corpus);
  const status: ArchiveStatus = {
    generation,
    changedAt: now(),
    articles: articles.length,
    sentences: articleOf.length,
    distinct: firstCopy.filter((first, number) => first === number).length,
    languages: [...new Set(articles.flatMap(({ language }) => language ?? []))],
    vectors: model?.id ?? null,
    probe: sources[0]?.opening ?? '',
  };
  return { status, corpus, prepared, snapshot, table, numbers };
}

/** A sentence as an archive knows it. */
export function knownPlace({ corpus, snapshot }: Contents, ref: SentenceRef): KnownPlace {
  const { path = '', text = '' } = corpus.articles[ref.article] ?? {};
  const report = snapshot.copies.reportOf(ref);
  const [first = ref] = report;
  return {
    path,
    sentence: ref.sentence,
    version: contentHash(text),
    report: report.length > 1 ? placeKey(first.article, first.sentence) : null,
  };
}

/** The same, with its vector. */
export function foundPlace(contents: Contents, number: number): FoundPlace {
  const { articleOf, sentenceOf } = contents.prepared.index.state;
  const ref = { article: articleOf[number] ?? -1, sentence: sentenceOf[number] ?? -1 };
  return { ...knownPlace(contents, ref), vector: contents.table?.get(number) ?? null };
}
