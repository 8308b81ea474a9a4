import type { Conditions } from './fetch/outcome.js';
import type { FoundFacts } from './page/fact-names.js';
import { type Reason, type Told, told } from './reason.js';
import type { ReasonCode } from './reason-texts.js';

/** The address that a document was asked for under, and what its server said of its version. */
export interface Origin extends Conditions {
  readonly address: string;
}

/** Parts of a page that are not in the article, under one reason. */
export interface RemovedPart {
  /** In words, such as `share bars`. */
  readonly reason: string;
  /** How many elements or lines. */
  readonly count: number;
  /** The beginning of the first. */
  readonly example: string;
}

/** An article as it was found somewhere: what is known of it, and its text in the form of an article file. */
export interface ImportedArticle {
  readonly facts: FoundFacts;
  /** The body as it will be stored: paragraphs with an empty line between them, headings and captions marked. */
  readonly body: string;
  /** Where it was fetched from. A file has none. */
  readonly origin?: Origin | undefined;
  /** The parts of the page that are not in it. */
  readonly removed?: readonly RemovedPart[] | undefined;
}

/** What came of reading a source. */
export type SourceOutcome = { readonly kind: 'article'; readonly article: ImportedArticle } | Unreadable;

export type Unreadable = { readonly kind: 'failed' } & Told;

/**
 * The server says that the page has not changed since `since` (ms since the epoch). Its article is there, at `path`.
 */
export interface Unchanged {
  readonly kind: 'unchanged';
  readonly path: string;
  readonly since: number;
}

export const unreadable = (code: ReasonCode, values?: Reason['values']): Unreadable => ({
  kind: 'failed',
  ...told(code, values),
});
