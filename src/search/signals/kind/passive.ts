import { TokenFlag } from '../../index/state.js';
import { WordClass } from '../../text/word-classes.js';
import type { SignalInput } from '../signal.js';
import { classBits, flagBits, is } from './slots.js';

/** The most tokens from a passive verb to "by": "built in the summer of 1612 by". */
const AGENT_WITHIN = 8;

/** Whether a word ends in -ing: "was carrying" is no passive. */
export function isProgressive({ index, evidence, text }: SignalInput, at: number): boolean {
  if (at >= evidence.to) return false;
  const { end } = index.tokens.span(at);
  return text.slice(end - 3, end).toLowerCase() === 'ing';
}

/** Whether "was built", or ", built in 1612", stands at a place and nobody is said to have done it. */
function isAgentless(input: SignalInput, at: number): boolean {
  const passive =
    is(classBits(input, at - 1) | classBits(input, at - 2), WordClass.copula) ||
    is(flagBits(input, at - 1), TokenFlag.comma);
  if (!passive || isProgressive(input, at)) return false;
  for (let after = at + 1; after <= at + AGENT_WITHIN; after++) {
    if (is(classBits(input, after), WordClass.agent)) return false;
  }
  return true;
}

/** Whether the question asks who did something and the sentence only says that it was done. */
export function lacksDoer(input: SignalInput): boolean {
  const { question, wanted } = input.query;
  const term = question.act === null ? undefined : question.terms[question.act]?.term;
  const bit = wanted.findIndex((each) => each.term === term);
  const places = input.evidence.matches.filter((match) => match.wanted === bit);
  return places.length > 0 && places.every(({ at }) => isAgentless(input, input.evidence.from + at));
}
