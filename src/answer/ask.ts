import type { Ranking, SearchEngine } from '../search/engine.js';
import type { Answer, AskRequest } from './answer.js';
import { articleOf } from './copies.js';
import { mergeCopies, type Printed, quote } from './quotation.js';
import { reasonFor } from './reason.js';

/** One generation of the articles, ready to be asked. Immutable. */
export interface Snapshot extends Printed {
  readonly engine: SearchEngine;
  readonly generation: number;
}

/** Quotations in an answer unless asked otherwise: what a person reads at a glance in a chat. */
export const DEFAULT_TOP = 3;

/**
 * Sentences that one question reads at most, in count of hits: `more` and `matched` count no further. A person
 * pages through tens; reading every candidate of a large archive would cost time for a figure nobody uses.
 */
const READING_DEPTH = 200;

const count = (value: number | undefined, otherwise: number) =>
  value === undefined || !Number.isFinite(value) ? otherwise : Math.max(0, Math.floor(value));

function outletsIn({ corpus }: Printed, refs: readonly { readonly article: number }[]): number {
  return new Set(refs.map((ref) => articleOf(corpus, { article: ref.article, sentence: 0 }).outlet)).size;
}

/**
 * Answers a question from one snapshot: the best sentences, best first in the engine's order, copies merged, or
 * none with a reason when the engine does not think it answered. Never mixes snapshots; the same request to the
 * same snapshot gives the same answer.
 */
export async function answer(snapshot: Snapshot, request: AskRequest): Promise<Answer> {
  const { corpus, copies, engine, generation } = snapshot;
  const { question, outlet } = request;
  const top = count(request.top, DEFAULT_TOP);
  const skip = count(request.skip, 0);
  const ranking: Ranking = await engine.search(question, {
    limit: Math.max(READING_DEPTH, 2 * (skip + top)),
    ...(outlet === undefined ? {} : { outlet }),
    explain: request.explain ?? false,
  });
  const merged = mergeCopies(ranking.hits, copies);
  const shown = merged.slice(skip, skip + top).map((hit) => quote(snapshot, hit, outlet));
  const answered = ranking.answered && merged.length > 0;
  return {
    question,
    answered,
    ...(answered
      ? {}
      : {
          reason: reasonFor({
            ...(outlet === undefined ? {} : { outlet }),
            outletKnown: outlet === undefined || corpus.articles.some((article) => article.outlet === outlet),
            anyCandidate: merged.length > 0,
            unknownWords: ranking.unknownWords,
          }),
        }),
    quotes: answered ? shown : [],
    near: answered ? [] : shown,
    confidence: ranking.confidence,
    unknownWords: ranking.unknownWords,
    more: Math.max(0, merged.length - skip - shown.length),
    matched: { sentences: merged.length, outlets: outletsIn(snapshot, ranking.hits) },
    generation,
  };
}
