import type { Corpus } from '../corpus/article.js';
import { paired } from '../search/no-such.js';
import { isAnswerable, type Question } from './questions.js';
import { gains, judgesFor } from './relevance.js';
import type { Proposal, System } from './system.js';
import { type QuotableUnit, type Units, unitsOf } from './units.js';

/** How deep rankings are judged: the 10 of MRR@10 and nDCG@10. */
export const DEPTH = 10;

/** How many sentences are asked for, so that {@link DEPTH} are left when copies are merged. */
const ASKED_FOR = 3 * DEPTH;

/** One rank of a judged ranking: a sentence with all its copies. */
export interface Ranked {
  readonly unit: QuotableUnit;
  /** The copy that stood first. */
  readonly first: Proposal;
  /** Whether it has an answer that no earlier one has. */
  readonly relevant: boolean;
}

/** The outcome of one question. */
export interface QuestionOutcome {
  readonly question: Question;
  readonly answerable: boolean;
  /** At most {@link DEPTH}, best first, copies merged. Judged whether or not the system answered. */
  readonly ranking: readonly Ranked[];
  /** How many different answers there were to find. */
  readonly relevantInAll: number;
  readonly confidence: number;
  readonly answered: boolean;
  readonly closest: boolean;
}

/**
 * Merges copies and near copies as answers do (see `mergeCopies`): of each report the sentence that stood first.
 * Headings, which no reader sees, are dropped.
 */
function merge(proposals: readonly Proposal[], units: Units): { unit: QuotableUnit; first: Proposal }[] {
  const seen = new Set<string>();
  return proposals.flatMap((first) => {
    const unit = units.of(first);
    if (unit === undefined || seen.has(unit.report)) return [];
    seen.add(unit.report);
    return [{ unit, first }];
  });
}

/**
 * Asks a system every question and judges what came back.
 *
 * What is judged is what a reader sees: sentences with copies merged, in the system's order, the first
 * {@link DEPTH}. The ranking is judged even where the system abstains; abstention is a measure of its own.
 *
 * @param progress called after each question with the number done
 */
export async function judgeAll(
  system: System,
  { corpus, questions }: { corpus: Corpus; questions: readonly Question[] },
  progress: (done: number) => void = () => {},
): Promise<QuestionOutcome[]> {
  const units = unitsOf(corpus);
  const judgeFor = judgesFor(corpus, units);
  const outcomes: QuestionOutcome[] = [];
  for (const question of questions) {
    const judge = judgeFor(question);
    const { proposals, confidence, answered, closest } = await system.ask(question.question, ASKED_FOR);
    const merged = merge(proposals, units).slice(0, DEPTH);
    const relevant = gains(
      merged.map(({ unit }) => unit),
      judge,
    );
    outcomes.push({
      question,
      answerable: isAnswerable(question),
      ranking: paired(merged, relevant).map(([place, isRelevant]) => ({ ...place, relevant: isRelevant })),
      relevantInAll: judge.total,
      confidence,
      answered,
      closest,
    });
    progress(outcomes.length);
  }
  return outcomes;
}
