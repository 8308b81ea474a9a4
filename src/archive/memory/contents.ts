import type { Article, Corpus } from '../../corpus/article.js';
import type { TextModel } from '../../model/model.js';
import { toState } from '../../search/build.js';
import { type Prepared, prepare } from '../../search/prepare.js';
import { articleOf, type SentenceRef, sentenceOf } from '../../search/sentence-ref.js';
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
  const { index } = prepared;
  const table = model === null ? null : new VectorTable(index.sentences, model.dimensions);
  const numbers = new Map<string, number>();
  for (let number = 0; number < index.sentences; number++) {
    const ref = index.ref(number);
    numbers.set(placeKey(ref.article, ref.sentence), number);
    const [vector] = model === null ? [] : await model.embed([sentenceOf(corpus, ref).text]);
    if (vector !== undefined) table?.set(number, toSmall(vector));
  }
  const sources = sourcesOf(corpus);
  const status: ArchiveStatus = {
    generation,
    changedAt: now(),
    articles: articles.length,
    sentences: index.sentences,
    distinct: index.state.firstCopy.filter((first, number) => first === number).length,
    languages: [...new Set(articles.flatMap(({ language }) => language ?? []))],
    vectors: model?.id ?? null,
    probe: sources[0]?.opening ?? '',
  };
  return { status, corpus, prepared, snapshot, table, numbers };
}

/** A sentence as an archive knows it. */
export function knownPlace({ corpus, snapshot }: Contents, ref: SentenceRef): KnownPlace {
  const { path, text } = articleOf(corpus, ref);
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
  const ref = contents.prepared.index.ref(number);
  return { ...knownPlace(contents, ref), vector: contents.table?.get(number) ?? null };
}
