import type { Span } from '../../corpus/article.js';

/** One way in which a fact is given, and the outlets that give it so. */
export interface Variant {
  /** As first printed: `12 June`, `almost 20 years`, `Kim Yong-chol`. */
  readonly written: string;
  /** Of a date: the day that is meant, or the first and last day. ISO. Two outlets may both write "Monday". */
  readonly days?: readonly [first: string, last?: string];
  /** Outlets of the reports that have it, in the order of rows. Outlets that carry the same report are not repeated. */
  readonly outlets: readonly string[];
  /** Where: `span` is relative to the text of `reports[report].quote`. */
  readonly places: readonly { readonly report: number; readonly span: Span }[];
}

/** A number, a date or the spelling of a name that outlets give differently. Who is right is not said. */
export interface Difference {
  readonly kind: 'number' | 'date' | 'name';
  /** At least two. */
  readonly variants: readonly Variant[];
}
