import { TELLING } from '../../language/en/saying.js';
import { irregularForms } from '../../language/en/verbs.js';
import type { Term } from '../text/analyze.js';

/** Forms of verbs in a question for somebody's words: "said", "written". */
const SAYING: ReadonlySet<string> = new Set(
  TELLING.flatMap((forms) => [...forms, ...irregularForms(forms[0])]),
);
/** Auxiliaries, as in "what did Kim write". The speaker stands between auxiliary and verb. */
const DOING = /^(?:did|do|does|has|have|had)$/;
/** Forms of "be", as in "what was said". No speaker is named. */
const DONE = /^(?:was|were|is|are)$/;
/** Small words that may stand within the speaker: "the letter to Trump", "his lawyer", "the head of the port". */
const WITHIN =
  /^(?:a|an|the|of|to|from|in|on|at|for|and|with|by|s|his|her|their|its|our|my|other|any|all|both)$/;
/** After these, a word that may be a verb or a noun is a noun: "the report". */
const BEFORE_NOUN = /^(?:a|an|the|s|his|her|their|its|our|my|this|that|of)$/;
const PREPOSITION = /^(?:of|to|from|in|on|at|for|with|by)$/;
const PRONOUN = /^(?:he|she|they|it|we|you|i|people)$/;

/** A question for somebody's words. */
export interface Speaking {
  /**
   * The content words that name the speaker, before any preposition ("the letter" of "the letter to Trump"). Empty for
   * a pronoun, or where nobody is named.
   */
  readonly speaker: readonly Term[];
  /** The verb of saying. */
  readonly said: Term;
}

/**
 * Reads "what did X say". Null where the question does not ask what was said.
 *
 * @param after index of the word after "what".
 */
export function readSpeaker(terms: readonly Term[], after: number): Speaking | null {
  const auxiliary = terms[after]?.word ?? '';
  if (DONE.test(auxiliary)) {
    const verb = terms[after + 1];
    return verb !== undefined && SAYING.has(verb.word) ? { speaker: [], said: verb } : null;
  }
  if (!DOING.test(auxiliary)) return null;
  const doer: Term[] = [];
  let head = true;
  let before = '';
  for (const [place, term] of terms.slice(after + 1).entries()) {
    const { word, stop } = term;
    if (SAYING.has(word) && place > 0 && !BEFORE_NOUN.test(before)) return { speaker: doer, said: term };
    before = word;
    const pronoun = place === 0 && PRONOUN.test(word);
    if (stop && !pronoun && !WITHIN.test(word)) return null;
    if (PREPOSITION.test(word)) head = false;
    if (head && !stop) doer.push(term);
  }
  return null;
}
