import type { Quotation } from '../answer/answer.js';
import { fullest } from './budget.js';
import { container, separator, text } from './components.js';
import { inlineText } from './escape.js';
import { QUESTION_LIMIT } from './question-state.js';
import { quotationText } from './quotation.js';
import type { Card } from './reply.js';

/** The sentences closest to a question that the articles do not answer. `answered`: they do by now, after a reload. */
export function nearCard(question: string, quotes: readonly Quotation[], answered: boolean): Card {
  const asked = `-# Question: ${inlineText(question, QUESTION_LIMIT)}`;
  const says = answered
    ? '**The articles have changed and now have this on the question.**'
    : '**Not an answer.** The articles do not answer this question; these are only the sentences closest to it.';
  const head = text(`${asked}\n${says}`);
  const build = (count: number) => ({
    card: {
      components: [
        container([
          head,
          ...quotes.slice(0, count).flatMap((quote, at) => [separator(), text(quotationText(quote, at + 1))]),
        ]),
      ],
    },
  });
  return fullest(quotes.length, build)?.card ?? { components: [container([head])] };
}
