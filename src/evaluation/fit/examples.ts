import { CONFIDENCE_PARTS } from '../../search/confidence.js';
import { readQuestion } from '../../search/prepare.js';
import { type Candidate, propose, reread } from '../../search/stages.js';
import { isAnswerable, type Question } from '../questions.js';
import type { FitSet } from './fit-set.js';

/** Candidates of a question that the cross-encoder reads, and that are learnt from. */
const ROWS = 24;

/** A question with its candidates and which of them answer. */
export interface AskedQuestion {
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  readonly correct: readonly boolean[];
}

/** Asks a question as the bot would, but has the cross-encoder read more candidates. */
async function ask(set: FitSet, question: Question, hidden?: ReadonlySet<number>): Promise<AskedQuestion> {
  const query = readQuestion(set.prepared, question.question);
  const found = await propose(set.prepared, query, set.meaning, hidden === undefined ? {} : { hidden });
  const isCorrect = set.judge(question);
  // Right ones that are not among the best are learnt from too.
  const best = found.slice(0, ROWS);
  const late = found
    .slice(ROWS)
    .filter(({ sentence }) => isCorrect(sentence))
    .slice(0, 2);
  const rows = [...best, ...late];
  const candidates = await reread(set.prepared, query, rows, set.meaning, rows.length);
  return { question, candidates, correct: candidates.map(({ sentence }) => isCorrect(sentence)) };
}

/** Why a question is among the examples of the confidence. */
export type ExampleReason =
  /** The articles answer it. */
  | 'answerable'
  /** Its answering sentences were taken out of the articles: the honest source of near misses. */
  | 'hidden'
  /** It is about these very articles, but they do not say. */
  | 'near-miss'
  /** It was asked of other articles, or is about something else altogether. */
  | 'off-topic';

/** A question's first hit, for the confidence. */
export interface FirstHit {
  readonly set: string;
  /** Whether the set is a news story, not a public set. */
  readonly story: boolean;
  readonly reason: ExampleReason;
  readonly question: string;
  /** Values of `CONFIDENCE_PARTS`. */
  readonly values: readonly number[];
  /** Whether the first hit answers. */
  readonly right: boolean;
  readonly candidate: Candidate;
}

/** The answerable questions of a set, asked. */
export async function askAll(set: FitSet, progress: () => void): Promise<AskedQuestion[]> {
  const asked: AskedQuestion[] = [];
  for (const question of set.questions.filter(isAnswerable)) {
    asked.push(await ask(set, question));
    progress();
  }
  return asked;
}

/** How a question's kind tells that it is about something else altogether. */
const OFF_TOPIC = /off-topic/;

/** The questions without an answer here: of the set itself, with the answers taken out, and of strangers. */
export async function askWithoutAnswer(
  set: FitSet,
  answered: readonly AskedQuestion[],
  strangers: readonly Question[],
  progress: () => void,
): Promise<{ readonly asked: AskedQuestion; readonly reason: ExampleReason }[]> {
  const all: { asked: AskedQuestion; reason: ExampleReason }[] = [];
  const add = async (question: Question, reason: ExampleReason, hidden?: ReadonlySet<number>) => {
    const asked = await ask(set, question, hidden);
    all.push({ asked: { ...asked, correct: asked.candidates.map(() => false) }, reason });
    progress();
  };
  for (const question of set.questions.filter((each) => !isAnswerable(each))) {
    await add(question, OFF_TOPIC.test(question.kind ?? '') ? 'off-topic' : 'near-miss');
  }
  for (const question of strangers) await add(question, 'off-topic');
  for (const { question, candidates, correct } of answered) {
    const hidden = candidates.flatMap(({ sentence }, place) => (correct[place] ? [sentence] : []));
    await add(question, 'hidden', new Set(hidden));
  }
  return all;
}

/** The first hit of a question, ordered anew by the weights in force; null where there is no candidate. */
export function firstHit(
  { name: set, story }: Pick<FitSet, 'name' | 'story'>,
  reason: ExampleReason,
  { question, candidates, correct }: AskedQuestion,
  score: (candidate: Candidate) => number,
): FirstHit | null {
  let best = -1;
  candidates.forEach((candidate, place) => {
    if (best < 0 || score(candidate) > score(candidates[best]!)) best = place;
  });
  const candidate = candidates[best];
  if (candidate === undefined) return null;
  return {
    set,
    story,
    reason,
    question: question.question,
    values: CONFIDENCE_PARTS.map((part) => part.value(candidate.input)),
    right: correct[best]!,
    candidate,
  };
}
