import type { SentenceKind } from '../../corpus/article.js';
import type { Evidence } from '../evidence.js';
import type { SearchIndex } from '../index/search-index.js';
import type { Query } from '../query.js';

/** What a feature may look at: one candidate and its question. */
export interface FeatureInput {
  readonly query: Query;
  readonly index: SearchIndex;
  readonly evidence: Evidence;
  readonly kind: SentenceKind;
  readonly text: string;
}

/** One named part of the ranking model. Pure; its values lie around [0, 1] so that weights can be compared. */
export interface Feature {
  readonly name: string;
  /** For `ask --explain`: what it says about a sentence, in words a moderator understands. */
  readonly describe: string;
  readonly value: (input: FeatureInput) => number;
}
