import { ASKED_BE, ASKED_DO_AND_HAVE } from '../../language/en/auxiliaries.js';
import { SHORT_PREPOSITIONS } from '../../language/en/function-words.js';
import { ASKED_SPEAKERS, BEFORE_NOUN, WITHIN_SPEAKER } from '../../language/en/questions.js';
import { TELLING } from '../../language/en/saying.js';
import { irregularForms } from '../../language/en/verbs.js';
import type { Term } from '../text/analyze.js';

/** Forms of verbs in a question for somebody's words: "said", "written". */
const SAYING: ReadonlySet<string> = new Set(
  TELLING.flatMap((forms) => [...forms, ...irregularForms(forms[0])]),
);

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
  // "what was said" names no speaker.
  if (ASKED_BE.has(auxiliary)) {
    const verb = terms[after + 1];
    return verb !== undefined && SAYING.has(verb.word) ? { speaker: [], said: verb } : null;
  }
  // The speaker stands between auxiliary and verb.
  if (!ASKED_DO_AND_HAVE.has(auxiliary)) return null;
  const doer: Term[] = [];
  let head = true;
  let before = '';
  for (const [place, term] of terms.slice(after + 1).entries()) {
    const { word, stop } = term;
    if (SAYING.has(word) && place > 0 && !BEFORE_NOUN.has(before)) return { speaker: doer, said: term };
    before = word;
    const pronoun = place === 0 && ASKED_SPEAKERS.has(word);
    if (stop && !pronoun && !WITHIN_SPEAKER.has(word)) return null;
    if (SHORT_PREPOSITIONS.has(word)) head = false;
    if (head && !stop) doer.push(term);
  }
  return null;
}
