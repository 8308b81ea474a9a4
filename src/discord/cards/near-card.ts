import type { Quotation } from '../../answer/answer.js';
import type { Card } from '../contract/reply.js';
import { ENGLISH, type Say } from '../language/say.js';
import { cardOf, quotationBlock, textBlock } from './block.js';
import { fullest } from './budget.js';
import { questionLine } from './lines.js';

/** The sentences closest to a question that the articles do not answer. `answered`: they do by now, after a reload. */
export function nearCard(
  question: string,
  quotes: readonly Quotation[],
  answered: boolean,
  say: Say = ENGLISH,
): Card {
  const says = answered ? `**${say('nearNow')}**` : `**${say('nearNot')}** ${say('nearOnly')}`;
  const head = textBlock(`${questionLine(question, say)}\n${says}`);
  const build = (count: number, filed: boolean) =>
    cardOf([
      head,
      ...quotes.slice(0, count).map((quote, at) => quotationBlock(quote, { number: at + 1, filed, say })),
    ]);
  return fullest(quotes.length, build) ?? cardOf([head]);
}
