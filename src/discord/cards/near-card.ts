import type { Quotation } from '../../answer/answer.js';
import type { Card } from '../contract/reply.js';
import { ENGLISH, type Say } from '../language/say.js';
import { cardOf, quotationBlock, textBlock } from './block.js';
import { fullest } from './budget.js';
import { questionLine } from './lines.js';

export interface NearView {
  readonly question: string;
  readonly quotes: readonly Quotation[];
  /** Whether the articles answer the question by now, after a reload. */
  readonly answered: boolean;
}

/** The sentences closest to a question that the articles did not answer. */
export function nearCard({ question, quotes, answered }: NearView, say: Say = ENGLISH): Card {
  const says = answered ? `**${say('nearNow')}**` : `**${say('nearNot')}** ${say('nearOnly')}`;
  const head = textBlock(`${questionLine(question, say)}\n${says}`);
  const build = (count: number, filed: boolean) =>
    cardOf([
      head,
      ...quotes.slice(0, count).map((quote, at) => quotationBlock(quote, { number: at + 1, filed, say })),
    ]);
  return fullest(quotes.length, build) ?? cardOf([head]);
}
