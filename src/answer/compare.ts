import type { Span } from '../corpus/article.js';
import type { UnknownWord } from '../search/engine.js';
import type { Quotation } from './answer.js';

/** One independent report: an outlet's best sentence, and the outlets whose best sentence is a copy of it. */
export interface ComparedReport {
  readonly outlet: string;
  readonly quote: Quotation;
  /** Outlets that carried the same report and have no row of their own. Not an independent confirmation. */
  readonly carriedBy: readonly string[];
}

/** One way in which a fact is given, and who gives it so. */
export interface Variant {
  /** As first printed: `12 June`, `almost 20 years`, `Kim Yong-chol`. */
  readonly written: string;
  /** Outlets of the reports that have it, in row order (carriers not repeated). */
  readonly outlets: readonly string[];
  /** Where: `span` is relative to the text of `reports[report].quote`. */
  readonly places: readonly { readonly report: number; readonly span: Span }[];
}

/** Outlets give a number, a date or a name's spelling differently. States that they differ, not who is right. */
export interface Difference {
  readonly kind: 'number' | 'date' | 'name';
  /** At least two. */
  readonly variants: readonly Variant[];
}

export interface CompareRequest {
  readonly question: string;
}

/** What each outlet says to one question. Every outlet stands once: as a report, as a carrier or as silent. */
export interface Comparison {
  readonly question: string;
  /** Whether any outlet answers. */
  readonly answered: boolean;
  /** When not answered: why, in one sentence for people. */
  readonly reason?: string;
  /** Best first. */
  readonly reports: readonly ComparedReport[];
  /** Outlets whose articles do not answer, in alphabetical order. */
  readonly silent: readonly string[];
  readonly differences: readonly Difference[];
  readonly unknownWords: readonly UnknownWord[];
  readonly generation: number;
}
