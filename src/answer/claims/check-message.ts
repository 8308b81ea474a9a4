import type { Ranking } from '../../search/engine.js';
import { Analyzer } from '../../search/text/analyze.js';
import { fold } from '../../search/text/fold.js';
import type { Snapshot } from '../ask.js';
import type { Check, CheckedClaim, CheckRequest } from '../claims.js';
import { mergeCopies, quote } from '../quotation.js';
import { findClaims } from './find-claims.js';

/** The most claims that are checked at once. More, with their quotations, do not fit one reply. */
const MOST_CLAIMS = 5;
const DEFAULT_TOP = 3;
/** Hits read for one claim, before copies are merged. */
const READING_DEPTH = 50;
/** A sentence is shown if its probability is at least this share of the best one's. Anything less is noise. */
const LEAST_OF_BEST = 0.3;
/** The fewest other content words of a claim that is looked up again without a word that no article has. */
const LEAST_KNOWN = 2;

/** The sentences that bear on each claim of a message, whether they bear it out or contradict it. */
export async function checkMessage(snapshot: Snapshot, { text, top }: CheckRequest): Promise<Check> {
  const analyzer = new Analyzer();
  const { claims: stated, questions, skipped } = findClaims(text, analyzer);
  const onlyAsks = stated.length === 0 && questions.length > 0;
  const claims = onlyAsks ? questions : stated;
  const checked = claims.slice(0, MOST_CLAIMS);
  return {
    claims: await checkInTurn(checked, { snapshot, analyzer, top: top ?? DEFAULT_TOP }),
    ...(onlyAsks && { asks: true }),
    skipped,
    unchecked: claims.length - checked.length,
    generation: snapshot.generation,
  };
}

interface CheckedAgainst {
  readonly snapshot: Snapshot;
  readonly analyzer: Analyzer;
  /** The most quotations for one claim. */
  readonly top: number;
}

/**
 * Claims are looked up one after another. Side by side they would count as many questions at once, and the
 * cross-encoder would read fewer sentences for each.
 */
async function checkInTurn(claims: readonly string[], against: CheckedAgainst): Promise<CheckedClaim[]> {
  const checked: CheckedClaim[] = [];
  for (const claim of claims) checked.push(await checkClaim(claim, against));
  return checked;
}

async function checkClaim(claim: string, { snapshot, analyzer, top }: CheckedAgainst): Promise<CheckedClaim> {
  const { ranking, unknownWords } = await searchClaim(snapshot, claim, analyzer);
  const least = ranking.confidence * LEAST_OF_BEST;
  const hits = ranking.hits.filter(({ outcome, score }) => outcome !== 'silent' && score >= least);
  const quotes = mergeCopies(hits, snapshot.copies)
    .slice(0, top)
    .map((hit) => quote(snapshot, hit));
  return { claim, answered: quotes.length > 0, closest: ranking.outcome === 'closest', quotes, unknownWords };
}

type SearchedClaim = { readonly ranking: Ranking } & Pick<Ranking, 'unknownWords'>;

/**
 * A claim may be wrong in one word, which the articles then do not hold ("the summit will be in Geneva"). Where they
 * are silent, the claim is looked up again without that word.
 */
async function searchClaim({ engine }: Snapshot, claim: string, analyzer: Analyzer): Promise<SearchedClaim> {
  const ranking = await engine.search(claim, { limit: READING_DEPTH });
  const { unknownWords } = ranking;
  const [unknown] = unknownWords;
  if (ranking.outcome !== 'silent' || unknown === undefined || unknownWords.length > 1)
    return { ranking, unknownWords };
  const terms = analyzer.analyze(claim);
  const known = terms.filter((term) => !term.stop && term.word !== fold(unknown.word));
  const place = terms.find((term) => term.word === fold(unknown.word));
  if (place === undefined || known.length < LEAST_KNOWN) return { ranking, unknownWords };
  const rest = `${claim.slice(0, place.start)}${claim.slice(place.end)}`;
  return { ranking: await engine.search(rest, { limit: READING_DEPTH }), unknownWords };
}
