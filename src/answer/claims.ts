import type { UnknownWord } from '../search/engine.js';
import type { Quotation } from './answer.js';

/** A message whose claims are looked up. */
export interface CheckRequest {
  /** A message as Discord stores it: markdown, mentions, links, code and emoji included. */
  readonly text: string;
  /** The most quotations for one claim (default 3). */
  readonly top?: number;
}

/** One claim of the message, in its own words without markup. */
export interface CheckedClaim {
  readonly claim: string;
  /** Whether the articles have something on it. Their sentences may bear the claim out or contradict it. */
  readonly answered: boolean;
  /** Whether the sentences are only the closest there are: near the claim, but perhaps about something else. */
  readonly closest: boolean;
  /** Best first; empty when silent. */
  readonly quotes: readonly Quotation[];
  readonly unknownWords: readonly UnknownWord[];
}

/** What the articles have on a message. Plain data. */
export interface Check {
  /** In the order of the message; empty where nothing in it can be checked. */
  readonly claims: readonly CheckedClaim[];
  /** Set where the message only asks, as a poll does: its questions take the place of claims. */
  readonly asks?: true;
  /** Sentences passed over: greetings, opinions, questions, fragments. */
  readonly skipped: number;
  /** How many claims were left out, because there are too many to check at once. */
  readonly unchecked: number;
  readonly generation: number;
}
