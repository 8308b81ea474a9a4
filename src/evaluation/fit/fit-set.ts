import type { Corpus } from '../../corpus/article.js';
import { toState } from '../../search/build.js';
import { type Prepared, prepare, readQuestion } from '../../search/prepare.js';
import type { Query } from '../../search/query.js';
import type { Candidate } from '../../search/rank.js';
import { isAnswerable, type Question } from '../questions.js';
import { type Judge, judgesFor } from '../relevance.js';
import { loadSet, type SetFiles } from '../set.js';
import { unitsOf } from '../units.js';

/** A question set made ready for fitting. */
export interface FitSet {
  readonly name: string;
  readonly prepared: Prepared;
  readonly questions: readonly Question[];
  /** Whether a sentence answers a question. */
  readonly judge: (question: Question) => (sentence: number) => boolean;
}

function fitSet(name: string, corpus: Corpus, questions: readonly Question[]): FitSet {
  const prepared = prepare(corpus, toState(corpus));
  const units = unitsOf(corpus);
  const judgeFor = judgesFor(corpus, units);
  const { articleOf, sentenceOf } = prepared.index.state;
  const answers = (judge: Judge) => (id: number) => {
    const unit = units.of({ article: articleOf[id]!, sentence: sentenceOf[id]! });
    return unit !== undefined && judge.credits(unit).length > 0;
  };
  return { name, prepared, questions, judge: (question) => answers(judgeFor(question)) };
}

/** At most `limit` of a list, evenly spread. */
export function sample<T>(list: readonly T[], limit: number): T[] {
  const step = Math.max(1, Math.ceil(list.length / limit));
  return list.filter((_each, place) => place % step === 0);
}

/** Loads a set and keeps every n-th question, so that no more than `limit` are left. */
export async function loadFitSet(name: string, files: SetFiles, limit: number): Promise<FitSet> {
  const { corpus, questions } = await loadSet(files, () => {});
  return fitSet(name, corpus, sample(questions, limit));
}

/** A few articles of a set with the questions about them. */
export interface Part {
  readonly set: FitSet;
  /** The set's questions about its other articles: of the same kind, but without an answer here. */
  readonly strangers: readonly Question[];
}

/**
 * Divides a set into parts of about so many articles, each indexed alone: what is learnt from them holds for few
 * articles as for many. None where the set is no larger than that.
 */
export function partsOf(set: FitSet, articles: number): Part[] {
  const { corpus } = set.prepared;
  const parts = Math.ceil(corpus.articles.length / articles);
  if (parts < 2) return [];
  return Array.from({ length: parts }, (_none, part): Part => {
    const own = corpus.articles.filter((_article, place) => place % parts === part);
    const paths = new Set(own.map(({ path }) => path));
    const about = (question: Question) => paths.has(groupOf(question));
    return {
      set: fitSet(set.name, { ...corpus, articles: own }, set.questions.filter(about)),
      strangers: set.questions.filter((question) => !about(question)),
    };
  });
}

/** Questions about one article are fitted on or judged together: this names the article. */
export function groupOf({ id, expected }: Question): string {
  return expected.by === 'span' ? (expected.gold[0]?.article ?? id) : id;
}

/** A question with its candidates and which of them answer. */
export interface Asked {
  readonly question: Question;
  readonly query: Query;
  readonly candidates: readonly Candidate[];
  /** Indexes into `candidates`. */
  readonly correct: readonly number[];
}

/** The answerable questions of a set. */
export function answerable(set: FitSet): readonly Question[] {
  return set.questions.filter(isAnswerable);
}

/** Reads a question of any set against the articles of one. */
export const readFor = (set: FitSet, question: Question): Query =>
  readQuestion(set.prepared, question.question);
