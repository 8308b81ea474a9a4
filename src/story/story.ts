import type { Answer, AskRequest } from '../answer/answer.js';
import type { Views } from '../answer/views.js';
import type { Problem } from '../corpus/article.js';

export type { AskRequest };

/** One row of `/sources`. */
export interface Source {
  readonly article: string;
  readonly outlet: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  /** Quotable sentences: body and captions, without headings. */
  readonly sentences: number;
  /** The first quotable words, to show where there is no title. */
  readonly opening: string;
}

/**
 * One generation of the articles, answering questions. Everything in and out is plain data (structured-clone
 * safe), so that a story may live on a worker thread. An implementation never mixes generations in an answer.
 */
export interface Story extends Views {
  readonly generation: number;
  /** When this generation was loaded, milliseconds since the epoch. */
  readonly loadedAt: number;
  ask(request: AskRequest): Promise<Answer>;
  sources(outlet?: string): Promise<readonly Source[]>;
}

/** What a reload did, or why it did nothing. */
export type ReloadOutcome =
  | {
      readonly kind: 'replaced';
      readonly generation: number;
      readonly added: readonly string[];
      readonly changed: readonly string[];
      readonly removed: readonly string[];
      readonly articles: number;
      readonly sentences: number;
      readonly warnings: readonly Problem[];
    }
  | {
      readonly kind: 'unchanged';
      readonly generation: number;
      readonly articles: number;
      readonly sentences: number;
      readonly warnings: readonly Problem[];
    }
  | { readonly kind: 'rejected'; readonly problems: readonly Problem[] };

/** Holds the generation in force. A question calls `current()` once and uses only that. */
export interface StoryHost {
  current(): Story;
  /** Builds the next generation aside and swaps it in whole, or not at all. Calls made while one runs share it. */
  reload(): Promise<ReloadOutcome>;
  close(): Promise<void>;
}
