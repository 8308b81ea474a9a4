import { CONFIDENCE_PARTS } from '../../search/confidence.js';
import { paired } from '../../search/no-such.js';
import { readQuestion } from '../../search/prepare.js';
import { type Candidate, propose, reread } from '../../search/stages.js';
import { isAnswerable, type Question } from '../questions.js';
import type { FitSet } from './fit-set.js';

/** How many candidates of a question the cross-encoder reads and the fit learns from. */
const ROWS = 24;

/** A question, its candidates, and which of them answer. */
export interface AskedQuestion {
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  readonly correct: readonly boolean[];
}

/** Asks a question as the bot does, except that the cross-encoder reads more candidates. */
async function ask(set: FitSet, question: Question, hidden?: ReadonlySet<number>): Promise<AskedQuestion> {
  const query = readQuestion(set.prepared, question.question);
  const found = await propose(set.prepared, query, { meaning: set.meaning, ...(hidden && { hidden }) });
  const isCorrect = set.judge(question);
  // Right ones that are not among the best are learnt from too.
  const best = found.slice(0, ROWS);
  const late = found
    .slice(ROWS)
    .filter(({ sentence }) => isCorrect(sentence))
    .slice(0, 2);
  const rows = [...best, ...late];
  const candidates = await reread(set.prepared, query, {
    candidates: rows,
    model: set.meaning.model,
    depth: rows.length,
  });
  return { question, candidates, correct: candidates.map(({ sentence }) => isCorrect(sentence)) };
}

/** Why a question is among the examples of the confidence. */
export type ExampleReason =
  /** The articles answer it. */
  | 'answerable'
  /** Its answering sentences were taken out of the articles, which gives real near misses. */
  | 'hidden'
  /** It is about these articles, but they do not answer it. */
  | 'near-miss'
  /** It is about other articles, or about something else altogether. */
  | 'off-topic';

/** An asked question, and why it is among the examples of the confidence. */
export interface ConfidenceExample {
  readonly asked: AskedQuestion;
  readonly reason: ExampleReason;
}

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
export async function askAll(set: FitSet): Promise<AskedQuestion[]> {
  const asked: AskedQuestion[] = [];
  for (const question of set.questions.filter(isAnswerable)) {
    asked.push(await ask(set, question));
  }
  return asked;
}

/** Kinds of questions that are about something else altogether. */
const OFF_TOPIC = /off-topic/;

/** The questions without an answer: those of the set, those whose answers were taken out, and those of other sets. */
export async function askWithoutAnswer(
  set: FitSet,
  answered: readonly AskedQuestion[],
  strangers: readonly Question[],
): Promise<ConfidenceExample[]> {
  const all: ConfidenceExample[] = [];
  const add = async (question: Question, reason: ExampleReason, hidden?: ReadonlySet<number>) => {
    const asked = await ask(set, question, hidden);
    all.push({ asked: { ...asked, correct: asked.candidates.map(() => false) }, reason });
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

/** The first hit of a question by the new weights. Null where there is no candidate. */
export function firstHit(
  { name: set, story }: Pick<FitSet, 'name' | 'story'>,
  { asked: { question, candidates, correct }, reason }: ConfidenceExample,
  score: (candidate: Candidate) => number,
): FirstHit | null {
  let best: { candidate: Candidate; right: boolean; score: number } | null = null;
  for (const [candidate, right] of paired(candidates, correct)) {
    const own = score(candidate);
    if (best === null || own > best.score) best = { candidate, right, score: own };
  }
  if (best === null) return null;
  const { candidate, right } = best;
  return {
    set,
    story,
    reason,
    question: question.question,
    values: CONFIDENCE_PARTS.map((part) => part.value(candidate.input)),
    right,
    candidate,
  };
}
