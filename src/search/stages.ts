import { embedOne, type TextModel } from '../model/model.js';
import { findCandidates } from './candidates/candidates.js';
import weights from './data/weights.json' with { type: 'json' };
import { EvidenceReader } from './evidence.js';
import type { Meaning } from './meaning.js';
import { paired } from './no-such.js';
import { bestFirst, type Knowledge, type Ordered, type OrderModel, orderScore } from './order.js';
import { articleAt, type Prepared, readSentence, sentenceAt } from './prepare.js';
import type { Query } from './question/query.js';
import { SIGNALS } from './signals/all.js';
import type { SignalInput, Topic } from './signals/signal.js';
import { innerProduct } from './vectors/inner-product.js';
import { type MeaningSought, nearest } from './vectors/nearest.js';

/** The fitted weights for each kind of knowledge. */
export const ORDER: OrderModel = weights.weights;

/** A candidate with its signals. */
export interface Candidate extends Ordered {
  readonly input: SignalInput;
  /** In the order of `SIGNALS`. */
  readonly values: readonly number[];
}

const valuesOf = (input: SignalInput) => SIGNALS.map((signal) => signal.value(input));

/** Where candidates are sought. */
export interface Scope {
  /** Finds and orders by meaning too, where it is given. */
  readonly meaning?: Meaning | null;
  readonly outlet?: string;
  /** Sentences that count as missing. The fit uses them to learn from questions whose answer is not there. */
  readonly hidden?: ReadonlySet<number>;
}

/** The first stage: finds candidates and orders them, by words, and also by meaning once all vectors are made. */
export async function propose(
  prepared: Prepared,
  query: Query,
  { meaning = null, outlet, hidden }: Scope = {},
): Promise<Candidate[]> {
  const allowed = (sentence: number) =>
    hidden?.has(sentence) !== true &&
    (outlet === undefined || articleAt(prepared, sentence).outlet === outlet);
  const narrowed = outlet === undefined && hidden === undefined ? undefined : allowed;
  const sought = meaning === null ? null : await soughtBy(meaning, query);
  const around = sought === null ? [] : nearest(sought, AROUND).map((each) => each.nearness);
  const sentences = findCandidates(query, prepared.index, { meaning: sought, allowed: narrowed });
  return orderFound(prepared, query, { sentences, sought, around, ...(hidden && { hidden }) });
}

/** Candidates before they are ordered. */
export interface FoundSentences {
  readonly sentences: readonly number[];
  /** Null where words alone decide. */
  readonly sought: MeaningSought | null;
  /** Nearness of the `AROUND` nearest sentences of all, whichever outlet is asked. */
  readonly around: readonly number[];
  readonly hidden?: ReadonlySet<number>;
}

/** Orders candidates by words, and also by meaning where `sought` is given. */
export function orderFound(
  prepared: Prepared,
  query: Query,
  { sentences, sought, around, hidden }: FoundSentences,
): Candidate[] {
  const { index } = prepared;
  const reader = new EvidenceReader(index, query, hidden);
  const knowledge = sought === null ? 'words' : 'meaning';
  const topic = sought === null ? null : topicOf(around);
  return sentences
    .map((sentence): Candidate => {
      const { text, kind } = sentenceAt(prepared, sentence);
      const nearness = sought === null ? null : sought.table.product(sentence, sought.vector);
      const evidence = reader.read(sentence);
      const input = { query, index, evidence, kind, text, nearness, answers: null, topic };
      return scored(input, knowledge);
    })
    .sort(bestFirst);
}

/** How many of the nearest sentences tell how near any articles come to the question (see `Topic`). */
export const AROUND = 5;

function topicOf(nearnesses: readonly number[]): Topic {
  const best = [...nearnesses].sort((a, b) => b - a).slice(0, AROUND);
  return {
    nearest: best[0] ?? 0,
    around: best.reduce((sum, each) => sum + each, 0) / Math.max(1, best.length),
  };
}

function scored(input: SignalInput, knowledge: Knowledge): Candidate {
  const values = valuesOf(input);
  const score = orderScore(values, SIGNALS, ORDER[knowledge]);
  return { sentence: input.evidence.sentence, input, values, score };
}

/** A question's vector. Null until all sentences have theirs. */
async function soughtBy({ model, table }: Meaning, query: Query): Promise<MeaningSought | null> {
  if (table.filled < table.size) return null;
  return { vector: await embedOne(model, query.question.text), table };
}

/** What the second stage reads. */
export interface Rereading {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly model: TextModel;
  /** How many of them the cross-encoder reads. */
  readonly depth: number;
}

/**
 * The second stage: the cross-encoder reads the best candidates, and these are ordered again. The others follow in
 * their old order.
 */
export async function reread(
  prepared: Prepared,
  query: Query,
  { candidates, model, depth }: Rereading,
): Promise<Candidate[]> {
  const best = candidates.slice(0, depth);
  const texts = best.map(({ sentence }) => readSentence(prepared, sentence));
  const judged = await model.judge(query.question.text, texts);
  const near = await nearnessOf(best, query, model);
  const topic = best[0]?.input.topic ?? topicOf(near);
  const read = paired(paired(best, near), judged).map(([[{ input }, nearness], answers]) =>
    scored({ ...input, nearness, answers, topic }, 'answers'),
  );
  return [...read.sort(bestFirst), ...candidates.slice(depth)];
}

/** The nearness of candidates. It is worked out now where some have no vector yet. */
async function nearnessOf(
  candidates: readonly Candidate[],
  query: Query,
  model: TextModel,
): Promise<readonly number[]> {
  const known = candidates.flatMap(({ input }) => input.nearness ?? []);
  if (known.length === candidates.length) return known;
  const texts = candidates.map(({ input }) => input.text);
  const [asked, ...vectors] = await model.embed([query.question.text, ...texts]);
  if (asked === undefined) throw new RangeError('expected the vector of the question, got none');
  return paired(candidates, vectors).map(
    ([{ input }, vector]) => input.nearness ?? innerProduct(vector, asked),
  );
}
