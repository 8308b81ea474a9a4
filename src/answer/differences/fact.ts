import type { Span } from '../../corpus/article.js';

/** Something that a sentence states, and that another sentence may state differently. */
export interface Fact extends Span {
  /** What it is about. Only facts of one topic are compared. */
  readonly topic: string;
  /** Facts of equal value agree, however they are written. */
  readonly value: string;
}
