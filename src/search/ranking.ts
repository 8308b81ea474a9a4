import type { Span } from '../corpus/article.js';
import { type Calibration, probability } from './confidence.js';
import calibrations from './data/calibration.json' with { type: 'json' };
import type { FeatureValue, Hit, Ranking, RankingOutcome, SearchOptions } from './engine.js';
import type { Evidence } from './evidence.js';
import type { SearchIndex } from './index/search-index.js';
import { paired } from './no-such.js';
import type { Calibrated, Knowledge } from './order.js';
import type { Prepared } from './prepare.js';
import { isFollowUp } from './question/follow-up.js';
import type { Query } from './question/query.js';
import { unknownWords } from './question/unknown-words.js';
import { SIGNALS } from './signals/all.js';
import { holdsKind } from './signals/kind/answer-kind.js';
import { type Candidate, ORDER } from './stages.js';

/** The fitted confidence for words alone, and for what the cross-encoder says. */
const CALIBRATIONS: Readonly<Record<Calibrated, Calibration>> = calibrations;

/** The matched words of a sentence as ordered spans. */
function matchesOf({ tokens }: SearchIndex, query: Query, { from, to }: Evidence): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < to; at++) {
    if (!tokens.isStop(at) && query.lookup.has(tokens.term(at))) spans.push(tokens.span(at));
  }
  return spans;
}

const explain = ({ values }: Candidate, knowledge: Knowledge): FeatureValue[] =>
  paired(SIGNALS, values).map(([{ name }, value]) => ({
    name,
    value,
    contribution: value * (ORDER[knowledge][name] ?? 0),
  }));

/**
 * Whether nothing is asked, some words are given, and one sentence holds them all. Whoever looks for "Pompeo" has found
 * him, however many other sentences name him.
 */
function isFound({ question, wanted }: Query, first: Evidence): boolean {
  if (question.asks !== 'keywords' || wanted.length === 0) return false;
  return wanted.every((_each, bit) => (first.own & (1 << bit)) !== 0);
}

/**
 * A sentence that is at least this likely to answer is shown, even if the question seems to be about something else. Of
 * 72 answerable questions that met with silence this brought back 11. Of 228 questions on other topics it lost 5.
 */
const NEVER_SILENT = 0.2;

/** The outcome of a candidate by itself. */
export function outcomeOf({ input }: Candidate, calibration: Calibration): RankingOutcome {
  if (isFound(input.query, input.evidence)) return 'asserted';
  const likely = probability(input, calibration.answers);
  const near = probability(input, calibration.near) >= calibration.silent;
  if (!near && likely < NEVER_SILENT && !isFollowUp(input.query.question.terms)) return 'silent';
  return near && likely >= calibration.asserted && holdsKind(input) !== false ? 'asserted' : 'closest';
}

/** Ordered candidates, and what is wanted of them. */
export interface RankedCandidates {
  readonly ranked: readonly Candidate[];
  /** How many of them the cross-encoder read. */
  readonly judged: number;
  readonly options: SearchOptions;
}

/** Makes a ranking of ordered candidates. */
export function rankingOf(
  prepared: Prepared,
  query: Query,
  { ranked, judged, options }: RankedCandidates,
): Ranking {
  const { limit, explain: explained } = options;
  const calibration = CALIBRATIONS[judged > 0 ? 'answers' : 'words'];
  let ceiling = 1;
  const hits = ranked.slice(0, Math.max(1, limit)).map((each, place): Hit => {
    // A hit further down is never more certain than the one above it.
    const own = each.input.answers === null ? CALIBRATIONS.words : calibration;
    const { article, sentence } = prepared.index.ref(each.sentence);
    ceiling = Math.min(ceiling, probability(each.input, own.answers));
    return {
      article,
      sentence,
      score: ceiling,
      outcome: judged > 0 && place >= judged ? 'silent' : outcomeOf(each, calibration),
      matches: matchesOf(prepared.index, query, each.input.evidence),
      ...(explained && { features: explain(each, knowledgeOf(each, place < judged)) }),
    };
  });
  const [first] = ranked;
  return {
    hits: hits.slice(0, limit),
    confidence: hits[0]?.score ?? 0,
    outcome: hits[0]?.outcome ?? 'silent',
    lacks: first !== undefined && holdsKind(first.input) === false ? query.question.asks : null,
    unknownWords: unknownWords(prepared, query),
    candidates: ranked.length,
    judged,
  };
}

/** By what a candidate was ordered. */
const knowledgeOf = ({ input }: Candidate, judged: boolean): Knowledge =>
  judged ? 'answers' : input.nearness === null ? 'words' : 'meaning';
