import { STOP_WORDS } from '../../language/en/stop-words.js';

/** Whether a folded word is a stop word: it takes no part in finding candidates and weighs little in ranking. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}
