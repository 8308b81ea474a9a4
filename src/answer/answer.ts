import type { SentenceKind, Span } from '../corpus/article.js';
import type { FeatureValue, UnknownWord } from '../search/engine.js';

/** Another article that carries the same sentence: the same report, not an independent confirmation. */
export interface Copy {
  readonly outlet: string;
  /** Path of the article. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
  /** True where the words differ (a near copy); the key is absent or false for the same words. */
  readonly differs?: boolean;
}

/** One sentence quoted word for word, with everything a reader needs to check it. Plain data: it survives JSON. */
export interface Quotation {
  readonly text: string;
  readonly outlet: string;
  readonly title: string | null;
  /** ISO calendar date of the article. */
  readonly date: string | null;
  readonly url: string | null;
  /** Path of the article relative to the seeds folder. */
  readonly article: string;
  /** Span in the file as stored, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly kind: SentenceKind;
  /** Calibrated probability in [0, 1] that the sentence answers. */
  readonly score: number;
  /** Words to show in bold: spans relative to `text`. */
  readonly matches: readonly Span[];
  readonly alsoIn: readonly Copy[];
  readonly features?: readonly FeatureValue[];
}

/** What the bot says to one question. */
export interface Answer {
  readonly question: string;
  readonly answered: boolean;
  /** When not answered: why, in one sentence for people. */
  readonly reason?: string;
  /**
   * A sentence for people, set where an answer's first quotation is only the closest there is. It begins with
   * "Closest". Absent where the quotation likely answers.
   */
  readonly closest?: string;
  /** Best first; empty when not answered. */
  readonly quotes: readonly Quotation[];
  /** When not answered: the closest sentences. A person sees them behind a button that says they are no answer. */
  readonly near: readonly Quotation[];
  readonly confidence: number;
  readonly unknownWords: readonly UnknownWord[];
  /** How many further quotations there are after those returned. */
  readonly more: number;
  /** How many sentences there are to show, copies counted once, and from how many outlets. */
  readonly matched: { readonly sentences: number; readonly outlets: number };
  /** Generation of the articles that answered. */
  readonly generation: number;
}

/** One question, and what of its answer is wanted. */
export interface AskRequest {
  readonly question: string;
  /** Only this outlet (exact name as in the articles). */
  readonly outlet?: string;
  /** How many quotations to return (default 3). */
  readonly top?: number;
  /** How many of the best to pass over first, for "More" (default 0). */
  readonly skip?: number;
  readonly explain?: boolean;
}
