import { TELLING } from '../../language/en/saying.js';
import { irregularForms } from '../../language/en/verbs.js';
import type { Term } from '../text/analyze.js';

/** Forms of the verbs that a question for somebody's words has: "said", "written". */
const SAYING: ReadonlySet<string> = new Set(
  TELLING.flatMap((forms) => [...forms, ...irregularForms(forms[0])]),
);
/** "what did Kim write": the doer stands between the two. */
const DOING = /^(?:did|do|does|has|have|had)$/;
/** "what was said": nobody is named. */
const DONE = /^(?:was|were|is|are)$/;
/** Small words within a doer: "the letter to Trump", "his lawyer", "the head of the port". */
const WITHIN =
  /^(?:a|an|the|of|to|from|in|on|at|for|and|with|by|s|his|her|their|its|our|my|other|any|all|both)$/;
/** Before a word that may be a verb or a noun these make it a noun: "the report". */
const BEFORE_NOUN = /^(?:a|an|the|s|his|her|their|its|our|my|this|that|of)$/;
const PREPOSITION = /^(?:of|to|from|in|on|at|for|with|by)$/;
const PRONOUN = /^(?:he|she|they|it|we|you|i|people)$/;

/** A question for somebody's words, as places in its terms. */
export interface Speaking {
  /**
   * The content words that name who is asked about, before any preposition ("the letter" of "the letter to Trump"); empty
   * where it is a pronoun or nobody.
   */
  readonly speaker: readonly number[];
  /** The verb of saying. */
  readonly said: number;
}

/** Reads "what did X say"; null where the question does not ask what was said. `after` is the place of the word after "what". */
export function readSpeaker(terms: readonly Term[], after: number): Speaking | null {
  const auxiliary = terms[after]?.word ?? '';
  if (DONE.test(auxiliary)) {
    return SAYING.has(terms[after + 1]?.word ?? '') ? { speaker: [], said: after + 1 } : null;
  }
  if (!DOING.test(auxiliary)) return null;
  const doer: number[] = [];
  let head = true;
  for (let at = after + 1; at < terms.length; at++) {
    const { word, stop } = terms[at]!;
    if (SAYING.has(word) && at > after + 1 && !BEFORE_NOUN.test(terms[at - 1]!.word))
      return { speaker: doer, said: at };
    const pronoun = PRONOUN.test(word) && at === after + 1;
    if (stop && !pronoun && !WITHIN.test(word)) return null;
    if (PREPOSITION.test(word)) head = false;
    if (head && !stop) doer.push(at);
  }
  return null;
}
