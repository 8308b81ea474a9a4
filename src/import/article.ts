import type { FoundFacts } from './page/facts.js';

/** An article as it was found somewhere: what is known of it, and its text in the form of an article file. */
export interface ImportedArticle {
  readonly facts: FoundFacts;
  /** The body as it will be stored: paragraphs with an empty line between them, headings and captions marked. */
  readonly body: string;
}

/** What came of reading a source; `message` is one sentence for people. */
export type SourceOutcome =
  | { readonly kind: 'article'; readonly article: ImportedArticle }
  | { readonly kind: 'failed'; readonly message: string };

export const unreadable = (message: string): SourceOutcome & { kind: 'failed' } => ({
  kind: 'failed',
  message,
});
