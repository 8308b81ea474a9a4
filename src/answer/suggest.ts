/** One offer while a person types. */
export interface Suggestion {
  /** A question that the articles can answer, or a name; at most 100 UTF-16 code units (Discord's limit). */
  readonly text: string;
  readonly kind: 'question' | 'person' | 'place';
  /** Whom a question asks after, where it does no more than that. */
  readonly about?: string;
}
