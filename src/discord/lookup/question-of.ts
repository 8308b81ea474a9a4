import { isQuestion } from '../../answer/claims/is-question.js';
import { plainText } from '../../answer/claims/plain-text.js';
import { splitSentences } from '../../corpus/splitting/split.js';
import { cleanQuestion, hasWords, tooLong } from '../memory/question-state.js';

/**
 * What a message asks, without its markup: its last question or, where it has none, all of it. Null where there is
 * no word to ask with; `too-long` where that is longer than a question may be.
 */
export function questionOf(message: string): string | 'too-long' | null {
  const text = plainText(message);
  const whole = cleanQuestion(text);
  if (!hasWords(whole)) return null;
  const asked = splitSentences(text)
    .map(({ start, end }) => cleanQuestion(text.slice(start, end)))
    .findLast(isQuestion);
  const question = asked ?? whole;
  return tooLong(question) ? 'too-long' : question;
}
