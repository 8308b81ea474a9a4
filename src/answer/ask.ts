import type { Corpus } from '../corpus/article.js';
import type { Hit, Ranking, SearchEngine } from '../search/engine.js';
import type { Answer, AskRequest } from './answer.js';
import { articleOf, byPrinting } from './copies.js';
import { mergeCopies, type Printed, quote } from './quotation.js';
import { closestText, reasonFor } from './reason.js';

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

/**
 * Share of the first quotation's probability, in [0, 1], below which another one is noise and not shown. At 0.01
 * success@3 fell from 0.864 to 0.862 on selqa-dev and stayed at 0.827 on 1,000 questions of new-wiki, MRR@10 by 0.001
 * and less; at 0.02 success@3 fell by 0.005 and 0.002. 0 shows whatever shares a word with the question.
 */
const NOISE_FLOOR = 0.01;

/** The hits that are worth showing beside the first: of which something may be said, and not beside nothing. */
function worthShowing(hits: readonly Hit[]): readonly Hit[] {
  const floor = NOISE_FLOOR * (hits[0]?.score ?? 0);
  return hits.filter(({ score, outcome }) => outcome !== 'silent' && score >= floor);
}

const count = (value: number | undefined, otherwise: number) =>
  value === undefined || !Number.isFinite(value) ? otherwise : Math.max(0, Math.floor(value));

function outletsIn({ corpus }: Printed, refs: readonly { readonly article: number }[]): number {
  return new Set(refs.map((ref) => articleOf(corpus, { article: ref.article, sentence: 0 }).outlet)).size;
}

/**
 * The openings of the articles in the order of printing, as hits without a score: the nearest there is to
 * a question with which no sentence shares a word.
 */
function openingsOf({ corpus, copies }: Printed, outlet: string | undefined): readonly Hit[] {
  const openings = corpus.articles
    .flatMap((article, number): Hit[] => {
      const sentence = article.sentences.findIndex(({ kind }) => kind !== 'heading');
      const wanted = outlet === undefined || article.outlet === outlet;
      return wanted && sentence >= 0
        ? [{ article: number, sentence, score: 0, outcome: 'silent', matches: [] }]
        : [];
    })
    .sort(byPrinting(corpus));
  return mergeCopies(openings, copies);
}

const OPENINGS = new WeakMap<Corpus, Map<string | undefined, readonly Hit[]>>();

/** The same, worked out once for each corpus and outlet of it. */
function openings(printed: Printed, outlet: string | undefined): readonly Hit[] {
  const ofCorpus = OPENINGS.get(printed.corpus) ?? new Map<string | undefined, readonly Hit[]>();
  OPENINGS.set(printed.corpus, ofCorpus);
  const known = ofCorpus.get(outlet) ?? openingsOf(printed, outlet);
  if (known.length > 0) ofCorpus.set(outlet, known); // what is no outlet has none, and anybody can name such
  return known;
}

/** Why a snapshot does not answer. */
function reason({ corpus }: Snapshot, { outlet }: AskRequest, ranking: Ranking): string {
  return reasonFor({
    ...(outlet === undefined ? {} : { outlet }),
    outletKnown: outlet === undefined || corpus.articles.some((article) => article.outlet === outlet),
    anyCandidate: ranking.hits.length > 0,
    unknownWords: ranking.unknownWords,
  });
}

/**
 * Answers a question from one snapshot: the best sentences, best first in the engine's order, copies merged, or
 * none with a reason when the engine does not think it answered. Never mixes snapshots; the same request to the
 * same snapshot gives the same answer.
 */
export async function answer(snapshot: Snapshot, request: AskRequest): Promise<Answer> {
  const { copies, engine, generation } = snapshot;
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
  const near = matched.length > 0 ? matched : openings(snapshot, outlet);
  const listed = answered ? worthShowing(matched) : near;
  const counted = answered ? listed : matched;
  const shown = listed.slice(skip, skip + top).map((hit) => quote(snapshot, hit, outlet));
  return {
    question,
    answered,
    ...(answered ? {} : { reason: reason(snapshot, request, ranking) }),
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
