/** A run of words that two sentences share, or that only the first (`removed`) or the second (`added`) has. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  /** As printed, words and the punctuation between them; `same` is in the second sentence's spelling. */
  readonly text: string;
}
