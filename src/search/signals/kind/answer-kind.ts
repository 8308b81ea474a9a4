import type { Asks } from '../question/asks.js';
import type { Feature, FeatureInput } from './feature.js';
import { reportsSaying } from './saying.js';
import { hasSlot, isCounted, lacksDoer, slotsOf } from './slots.js';

/** Distance in tokens from the nearest possible answer to the nearest matched word. */
function distance(input: FeatureInput): number {
  let best = Number.POSITIVE_INFINITY;
  for (const at of slotsOf(input)) {
    for (const match of input.evidence.matches) {
      best = Math.min(best, Math.abs(at - input.evidence.from - match.at));
    }
  }
  return best;
}

/** Whether a sentence holds what its question asks for; null where any sentence may ("what", "is"). */
export function fitsAnswerType(input: FeatureInput): boolean | null {
  const { asks } = input.query.question;
  if (asks === 'howMany') return isCounted(input);
  if (asks === 'said') return reportsSaying(input);
  if (asks === 'who' && lacksDoer(input)) return false;
  return hasSlot(asks) ? slotsOf(input).length > 0 : null;
}

const fits = (asks: readonly Asks[], name: string, describe: string): Feature => ({
  name,
  describe,
  value: (input) => (asks.includes(input.query.question.asks) && slotsOf(input).length > 0 ? 1 : 0),
});

/** Fit between what is asked and what the sentence holds. */
export const answerTypeFeatures: readonly Feature[] = [
  {
    name: 'fitsWho',
    describe: 'asks who or for a name, and the sentence holds one that can be it',
    value: (input) =>
      ['who', 'whose', 'name'].includes(input.query.question.asks) && fitsAnswerType(input) === true ? 1 : 0,
  },
  fits(['when'], 'fitsWhen', 'asks when, and the sentence holds a date or time'),
  fits(['where'], 'fitsWhere', 'asks where, and the sentence holds a place'),
  fits(
    ['howMany', 'howMuch', 'howOften'],
    'fitsHowMany',
    'asks how many or how much, and the sentence holds a figure',
  ),
  fits(
    ['howLong', 'howOld'],
    'fitsHowLong',
    'asks how long or how old, and the sentence holds a span of time',
  ),
  fits(['why'], 'fitsWhy', 'asks why, and the sentence gives a reason'),
  {
    name: 'counted',
    describe: 'asks how many, and a figure stands before the thing counted',
    value: (input) => (input.query.question.asks === 'howMany' && isCounted(input) ? 1 : 0),
  },
  {
    name: 'fitsSaid',
    describe: 'asks what somebody said, and the sentence has them say it',
    value: (input) => (reportsSaying(input) ? 1 : 0),
  },
  {
    name: 'answerNear',
    describe: 'the possible answer stands near the matched words',
    value: (input) => 1 / (1 + distance(input) / 4),
  },
];
