import type { Quotation } from './answer.js';
import type { Check, CheckRequest } from './claims.js';
import type { CompareRequest, Comparison } from './compare.js';
import type { Context } from './context.js';
import type { OpeningsRequest } from './openings.js';
import type { QuoteRef } from './reference.js';
import type { Suggestion } from './suggest.js';
import type { Timeline, TimelineRequest } from './timeline/timeline.js';

/** The ways to look at one generation of the articles, besides asking. Plain data in and out. */
export interface Views {
  /** The sentences around a quotation (`encodeRef(quotation)`), and its copies. */
  context(ref: QuoteRef): Promise<Context>;
  /** One best sentence for each outlet. */
  compare(request: CompareRequest): Promise<Comparison>;
  /** What happened when. */
  timeline(request?: TimelineRequest): Promise<Timeline>;
  /** The sentences that bear on a message's claims. */
  check(request: CheckRequest): Promise<Check>;
  /** The first quotable sentences of articles. */
  openings(request: OpeningsRequest): Promise<readonly (readonly Quotation[])[]>;
  /** What the articles can answer, for what was typed so far; best first, at most `limit` (default 25). */
  suggest(prefix: string, limit?: number): Promise<readonly Suggestion[]>;
}
