import type { Difference } from '../../answer/compare.js';
import type { TimelineEntry } from '../../answer/timeline/timeline.js';
import type { Source } from '../../story/story.js';
import type { Card } from '../contract/reply.js';
import type { Say } from '../language/say.js';
import { encodeId } from '../memory/custom-id.js';
import { cardOf, quotationBlock, textBlock } from './block.js';
import { fullest } from './budget.js';
import { button, rows } from './components.js';
import { inlineText } from './escape.js';
import { articleLine, type DifferenceExtent, waysText } from './lines.js';
import { moment } from './numbers.js';
import { dateText } from './quotation.js';

/** A question, and how the outlets differ on it. */
export interface DigestDifference {
  readonly question: string;
  readonly difference: Difference;
}

export interface Digest {
  readonly articles: number;
  readonly outlets: number;
  /** Newest first. */
  readonly newest: readonly Source[];
  readonly differences: readonly DigestDifference[];
  /** Dated sentences of the last days that the articles tell of, in order. */
  readonly lately: readonly TimelineEntry[];
  /** When the articles were read, ms since the epoch. */
  readonly loadedAt: number;
}

/** Longest question, UTF-16 code units. */
const QUESTION_LENGTH = 100;
/** How much of a difference is shown. */
const SHOWN: DifferenceExtent = { ways: 3, outlets: 2 };

/** The state of the story: newest articles, differences between outlets, the last days. */
export function digestCard(digest: Digest, say: Say): Card {
  const below = rows([button(say('delete'), encodeId('delete'))]);
  const build = (count: number, filed: boolean) =>
    cardOf(
      [
        textBlock(
          [
            `**${say('storySoFar')}** · ${say('articlesOf', { articles: digest.articles, outlets: digest.outlets })}`,
            ...digest.newest.map((source) => `- ${articleLine(source, say)}`),
          ].join('\n'),
        ),
        ...(digest.differences.length > 0 ? [textBlock(differenceLines(digest, say).join('\n'))] : []),
        ...(count > 0 ? [textBlock(`**${say('lastDays')}**`)] : []),
        ...digest.lately
          .slice(-count || digest.lately.length)
          .map((entry, at) =>
            quotationBlock(entry.quote, {
              number: at + 1,
              plain: true,
              filed,
              say,
              head: `**${dateText(entry.date, say)}**`,
              bold: [entry, ...(entry.also ?? [])].map(({ asWrittenSpan }) => asWrittenSpan),
            }),
          )
          .slice(0, count),
        textBlock(`-# ${say('keptUpToDate', { moment: moment(digest.loadedAt) })}`),
      ],
      below,
    );
  return fullest(digest.lately.length, build) ?? build(0, false);
}

function differenceLines({ differences }: Digest, say: Say): string[] {
  return [
    `**${say('whereTheyDiffer')}**`,
    ...differences.map(({ question, difference }) => {
      return `- ${inlineText(question, QUESTION_LENGTH)} ${waysText(difference, SHOWN, say)}`;
    }),
  ];
}
