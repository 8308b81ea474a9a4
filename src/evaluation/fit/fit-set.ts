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

/** Loads a set and keeps every n-th question, so that no more than `limit` are left. */
export async function loadFitSet(name: string, files: SetFiles, limit: number): Promise<FitSet> {
  const { corpus, questions } = await loadSet(files, () => {});
  const prepared = prepare(corpus, toState(corpus));
  const units = unitsOf(corpus);
  const judgeFor = judgesFor(corpus, units);
  const { articleOf, sentenceOf } = prepared.index.state;
  const answers = (judge: Judge) => (id: number) => {
    const unit = units.of({ article: articleOf[id]!, sentence: sentenceOf[id]! });
    return unit !== undefined && judge.credits(unit).length > 0;
  };
  const step = Math.max(1, Math.ceil(questions.length / limit));
  return {
    name,
    prepared,
    questions: questions.filter((_question, index) => index % step === 0),
    judge: (question) => answers(judgeFor(question)),
  };
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
