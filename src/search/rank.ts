import type { Corpus } from '../corpus/article.js';
import { findCandidates } from './candidates.js';
import { type Evidence, EvidenceReader } from './evidence.js';
import { fitsAnswerType } from './features/answer-type.js';
import type { Feature, FeatureInput } from './features/feature.js';
import type { SearchIndex } from './index/search-index.js';
import type { LinearModel } from './model.js';
import type { Query } from './query.js';

/** One candidate with its features. */
export interface Candidate {
  readonly sentence: number;
  readonly evidence: Evidence;
  /** See `fitsAnswerType`. */
  readonly fits: boolean | null;
  /** In the order of the features asked for. */
  readonly values: Float64Array;
}

/** A candidate with the model's score; higher is better, comparable within one question only. */
export interface Ranked extends Candidate {
  readonly score: number;
}

/** Where to look. */
export interface Scope {
  readonly index: SearchIndex;
  readonly corpus: Corpus;
  /** Narrows to some sentences (one outlet's). */
  readonly allowed?: (sentence: number) => boolean;
  /** Sentences that count as if they were not there. */
  readonly hidden?: ReadonlySet<number>;
}

/** A plain loop: `Float64Array.from` takes a third of the second stage. */
function valuesOf(features: readonly Feature[], input: FeatureInput): Float64Array {
  const values = new Float64Array(features.length);
  for (let at = 0; at < features.length; at++) values[at] = features[at]!.value(input);
  return values;
}

/** The features of given sentences for a question. Cost: of these sentences, whatever the number of articles. */
export function featuresOfSentences(
  sentences: readonly number[],
  { query, index, corpus, hidden }: Scope & { readonly query: Query },
  features: readonly Feature[],
): Candidate[] {
  const reader = new EvidenceReader(index, query, hidden);
  const evidences = sentences.map((sentence) => reader.read(sentence));
  return evidences.map((evidence) => {
    const place = index.state.sentenceOf[evidence.sentence]!;
    const { text, kind } = corpus.articles[index.state.articleOf[evidence.sentence]!]!.sentences[place]!;
    const input: FeatureInput = { query, index, evidence, kind, text };
    return {
      sentence: evidence.sentence,
      evidence,
      fits: fitsAnswerType(input),
      values: valuesOf(features, input),
    };
  });
}

/** The features of every candidate of a question. */
export function featuresOf(query: Query, scope: Scope, features: readonly Feature[]): Candidate[] {
  const { index, allowed, hidden } = scope;
  const found = findCandidates(query, index, allowed).filter((sentence) => hidden?.has(sentence) !== true);
  return featuresOfSentences(found, { query, ...scope }, features);
}

/** Orders candidates by the model, best first; equal scores by article path, then position. */
export function rank(candidates: readonly Candidate[], model: LinearModel): Ranked[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: model.score(candidate.values) }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
}
