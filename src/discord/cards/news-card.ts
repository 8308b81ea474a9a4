import type { Quotation } from '../../answer/answer.js';
import type { Source } from '../../story/story.js';
import type { Card } from '../contract/reply.js';
import { commaList } from '../language/lists.js';
import type { Say } from '../language/say.js';
import { type CardBlock, cardOf, quotationBlock, textBlock } from './block.js';
import { fullest } from './budget.js';
import { contextButtons } from './controls.js';
import { articleLine } from './lines.js';

/** Most articles named, and most sentences quoted. */
const MOST_NAMED = 8;
export const MOST_QUOTED = 3;

export interface NewsView {
  readonly added: readonly Source[];
  readonly changed: readonly Source[];
  /** First sentences of the articles, at most `MOST_QUOTED`. */
  readonly quotes: readonly Quotation[];
}

/** New and replaced articles, with their first sentences. */
export function newsCard({ added, changed, quotes }: NewsView, say: Say): Card {
  const lines = [
    ...added.map((source) => `- ${articleLine(source, say)}`),
    ...changed.map((source) => `- ${say('newsReplacedOne', { article: articleLine(source, say) })}`),
  ];
  const rest = lines.length - MOST_NAMED;
  const counts = [
    ...(added.length > 0 ? [say('newsAdded', { count: added.length })] : []),
    ...(changed.length > 0 ? [say('newsReplaced', { count: changed.length })] : []),
  ];
  const head: CardBlock = textBlock(
    [
      `**${commaList(counts, say)}**`,
      ...lines.slice(0, MOST_NAMED),
      ...(rest > 0 ? [`-# ${say('newsMore', { count: rest })}`] : []),
    ].join('\n'),
  );
  const contexts = contextButtons(quotes, say);
  const build = (count: number) =>
    cardOf([
      head,
      ...quotes
        .slice(0, count)
        .map((quote, at) =>
          quotationBlock(quote, { number: null, filed: false, bold: [], beside: contexts[at], say }),
        ),
    ]);
  return fullest(quotes.length, build) ?? build(0);
}
