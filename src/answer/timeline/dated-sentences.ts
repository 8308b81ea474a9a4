import type { SentenceRef } from '../../search/sentence-ref.js';
import type { Snapshot } from '../ask.js';
import type { ArticleDate } from './article-dates.js';
import type { TimelineMonth } from './months.js';
import type { DatedSentence } from './timeline-index.js';

/** The dated sentences of the articles in the order of a timeline. `TimelineIndex` says what each gives. */
export interface DatedSentences {
  count(outlet?: string): number | Promise<number>;
  slice(
    from: number,
    count: number,
    outlet?: string,
  ): readonly DatedSentence[] | Promise<readonly DatedSentence[]>;
  months(outlet?: string): readonly TimelineMonth[] | Promise<readonly TimelineMonth[]>;
  datesOf(ref: SentenceRef): readonly ArticleDate[];
}

/** A snapshot whose dated sentences are known. */
export interface DatedSnapshot extends Snapshot {
  readonly timeline: DatedSentences;
}
