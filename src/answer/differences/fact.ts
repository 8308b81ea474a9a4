import type { Span } from '../../corpus/article.js';

/** Something that a sentence states and that another may state otherwise. */
export interface Fact extends Span {
  /** What it is about: only facts of one topic are held against each other. */
  readonly topic: string;
  /** Facts of equal value agree, however they are written. */
  readonly value: string;
}
