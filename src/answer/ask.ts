import type { Hit, Ranking, SearchEngine } from '../search/engine.js';
import { articleOf } from '../search/sentence-ref.js';
import type { Answer, AskRequest } from './answer.js';
import type { Overview } from './overview.js';
import { mergeCopies, type Printed, quote } from './quotation.js';
import { closestText, reasonFor } from './reason.js';

/** One generation of the articles, ready to be asked. Immutable. */
export interface Snapshot extends Printed {
  readonly engine: SearchEngine;
  readonly overview: Overview;
  readonly generation: number;
}

/** Default number of quotations in an answer: what a person reads at a glance in a chat. */
export const DEFAULT_TOP = 3;

/**
 * The most hits that are read for a question. `more` and `matched` count no further. A person pages through tens, so
 * reading every candidate would cost time for a figure that nobody uses.
 */
const READING_DEPTH = 200;

/**
 * A quotation is noise, and not shown, below this share of the first quotation's probability, in [0, 1]. 0 shows
 * whatever shares a word with the question.
 *
 * Measured: at 0.01 success@3 fell from 0.864 to 0.862 on selqa-dev and stayed at 0.827 on 1,000 questions of new-wiki;
 * MRR@10 fell by 0.001 at most. At 0.02 success@3 fell by 0.005 and 0.002.
 */
const NOISE_FLOOR = 0.01;

/** The hits to show: none that is `silent`, and none below `NOISE_FLOOR`. */
function worthShowing(hits: readonly Hit[]): readonly Hit[] {
  const floor = NOISE_FLOOR * (hits[0]?.score ?? 0);
  return hits.filter(({ score, outcome }) => outcome !== 'silent' && score >= floor);
}

const count = (value: number | undefined, otherwise: number) =>
  value === undefined || !Number.isFinite(value) ? otherwise : Math.max(0, Math.floor(value));

function outletsIn({ corpus }: Printed, refs: readonly { readonly article: number }[]): number {
  return new Set(refs.map((ref) => articleOf(corpus, ref).outlet)).size;
}

/** Why a snapshot does not answer. */
async function reason({ overview }: Snapshot, { outlet }: AskRequest, ranking: Ranking): Promise<string> {
  return reasonFor({
    ...(outlet === undefined ? {} : { outlet }),
    outletKnown: outlet === undefined || (await overview.outlets()).includes(outlet),
    anyCandidate: ranking.hits.length > 0,
    unknownWords: ranking.unknownWords,
  });
}

/**
 * Answers a question from one snapshot: quotations in the engine's order, copies merged. Where the engine stays silent
 * there are none, and a reason. The same request to the same snapshot gives the same answer.
 */
export async function answer(snapshot: Snapshot, request: AskRequest): Promise<Answer> {
  const { copies, engine, overview, generation } = snapshot;
  const { question, outlet } = request;
  const top = count(request.top, DEFAULT_TOP);
  const skip = count(request.skip, 0);
  const ranking = await engine.search(question, {
    limit: Math.max(READING_DEPTH, 2 * (skip + top)),
    ...(outlet === undefined ? {} : { outlet }),
    explain: request.explain ?? false,
  });
  const matched = mergeCopies(ranking.hits, copies);
  const answered = ranking.outcome !== 'silent' && matched.length > 0;
  const near = matched.length > 0 ? matched : await overview.openings(outlet);
  const listed = answered ? worthShowing(matched) : near;
  const counted = answered ? listed : matched;
  const shown = listed.slice(skip, skip + top).map((hit) => quote(snapshot, hit, outlet));
  return {
    question,
    answered,
    ...(answered ? {} : { reason: await reason(snapshot, request, ranking) }),
    ...(answered && ranking.outcome === 'closest' && { closest: closestText(ranking.lacks) }),
    quotes: answered ? shown : [],
    near: answered ? [] : shown,
    confidence: ranking.confidence,
    unknownWords: ranking.unknownWords,
    more: Math.max(0, listed.length - skip - shown.length),
    matched: { sentences: counted.length, outlets: outletsIn(snapshot, counted) },
    generation,
  };
}
