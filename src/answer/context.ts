import type { LeftOut, Sentence } from '../corpus/article.js';
import type { Copy, Quotation } from './answer.js';
import type { WordChange } from './word-diff.js';

/** One sentence around the quotation, or the quotation itself. */
export interface ContextSentence extends Sentence {
  readonly type: 'sentence';
  /** True for exactly one sentence of a context. */
  readonly quoted: boolean;
}

/** A stretch between two sentences that is not quotable, such as page furniture: shown as left out, never as text. */
export interface ContextGap extends LeftOut {
  readonly type: 'left-out';
}

export type ContextPiece = ContextSentence | ContextGap;

/** A copy of the quotation, and how its words differ. */
export interface ContextCopy extends Copy {
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  /** The sentence as this outlet printed it. */
  readonly text: string;
  /** From the quotation's words to this copy's, in order; one `same` piece where the words are the same. */
  readonly changes: readonly WordChange[];
}

/** The surroundings of one quotation, in the order of the article. Plain data. */
export type Context =
  | {
      readonly kind: 'found';
      readonly quote: Quotation;
      /** In reading order; covers at least the quotation's paragraph. */
      readonly pieces: readonly ContextPiece[];
      /** Whether the article has sentences before the first piece, after the last. */
      readonly moreBefore: boolean;
      readonly moreAfter: boolean;
      readonly copies: readonly ContextCopy[];
    }
  /** The articles no longer contain this sentence in this place, or the reference is not one. */
  | { readonly kind: 'gone' };
