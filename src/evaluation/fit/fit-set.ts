import type { TextModel } from '../../model/model.js';
import { toState } from '../../search/build.js';
import type { Meaning } from '../../search/meaning.js';
import { type Prepared, prepare } from '../../search/prepare.js';
import { giveMeaning } from '../../story/vectors/meaning.js';
import { isAnswerable, type Question } from '../questions.js';
import { judgesFor } from '../relevance.js';
import { loadSet, type SetFiles } from '../set.js';
import { unitsOf } from '../units.js';

/** A question set made ready for fitting. */
export interface FitSet {
  readonly name: string;
  /** Whether it is a news story, not a public set. */
  readonly story: boolean;
  readonly prepared: Prepared;
  readonly meaning: Meaning;
  readonly questions: readonly Question[];
  /** Whether a sentence answers a question. */
  readonly judge: (question: Question) => (sentence: number) => boolean;
}

/** At most `limit` of a list, evenly spread. */
export function sample<T>(list: readonly T[], limit: number): T[] {
  const step = Math.max(1, Math.ceil(list.length / limit));
  return list.filter((_each, place) => place % step === 0);
}

/** Files of a set, and which of its questions to take. */
export interface FitSource extends SetFiles {
  readonly name: string;
  /** Whether it is a news story, not a public set. */
  readonly story: boolean;
  /** At most so many questions. */
  readonly limit: number;
  /** Questions to leave out, such as those that the cross-encoder was trained on. */
  readonly take: (question: Question) => boolean;
}

/** Loads a set, and makes the vectors of its sentences. */
export async function loadFitSet(
  { name, story, limit, take, ...files }: FitSource,
  model: TextModel,
): Promise<FitSet> {
  const { corpus, questions } = await loadSet(files, () => {});
  const prepared = prepare(corpus, toState(corpus));
  const { meaning, done } = await giveMeaning(corpus, { model, file: null });
  await done;
  const units = unitsOf(corpus);
  const judgeFor = judgesFor(corpus, units);
  return {
    name,
    story,
    prepared,
    meaning,
    questions: sample(questions.filter(take), limit),
    judge: (question) => {
      if (!isAnswerable(question)) return () => false;
      const judge = judgeFor(question);
      return (id) => {
        const unit = units.of(prepared.index.ref(id));
        return unit !== undefined && judge.credits(unit).length > 0;
      };
    },
  };
}
