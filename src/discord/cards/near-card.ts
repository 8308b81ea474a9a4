import type { Quotation } from '../../answer/answer.js';
import type { Card } from '../contract/reply.js';
import { QUESTION_LIMIT } from '../memory/question-state.js';
import { cardOf, quotationBlock, textBlock } from './block.js';
import { fullest } from './budget.js';
import { inlineText } from './escape.js';

/** The sentences closest to a question that the articles do not answer. `answered`: they do by now, after a reload. */
export function nearCard(question: string, quotes: readonly Quotation[], answered: boolean): Card {
  const says = answered
    ? '**The articles have changed and now have this on the question.**'
    : '**Not an answer.** The articles do not answer this question; these are only the sentences closest to it.';
  const head = textBlock(`-# Question: ${inlineText(question, QUESTION_LIMIT)}\n${says}`);
  const build = (count: number, filed: boolean) =>
    cardOf([
      head,
      ...quotes.slice(0, count).map((quote, at) => quotationBlock(quote, { number: at + 1, filed })),
    ]);
  return fullest(quotes.length, build) ?? cardOf([head]);
}
