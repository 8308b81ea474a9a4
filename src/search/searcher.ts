import type { Span } from '../corpus/article.js';
import { asPrinted } from './as-printed.js';
import { findCandidates } from './candidates.js';
import { type Calibration, confidence } from './confidence.js';
import calibration from './data/calibration.json' with { type: 'json' };
import weights from './data/weights.json' with { type: 'json' };
import type { FeatureValue, Hit, Ranking, SearchEngine, SearchOptions, UnknownWord } from './engine.js';
import type { Evidence } from './evidence.js';
import { FEATURES } from './features/all.js';
import type { SearchIndex } from './index/search-index.js';
import { TokenFlag } from './index/state.js';
import { LinearModel } from './model.js';
import { type Prepared, readQuestion } from './prepare.js';
import type { Query } from './query.js';
import { featuresOfSentences, rank } from './rank.js';
import { standings } from './standing.js';

const MODEL = new LinearModel(FEATURES, weights.weights);
const CALIBRATION: Calibration = calibration;
/** Probability below which a first hit is shown as closest only: it is less likely right than wrong. */
const SURE = 0.5;

/** The matched words of a sentence as spans, in order. */
function matchesOf({ state }: SearchIndex, query: Query, { from, to }: Evidence): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < to; at++) {
    if ((state.flags[at]! & TokenFlag.stop) !== 0 || !query.lookup.has(state.tokens[at]!)) continue;
    const start = state.tokenStart[at]!;
    spans.push({ start, end: start + state.tokenLength[at]! });
  }
  return spans;
}

const explain = (values: ArrayLike<number>): FeatureValue[] =>
  FEATURES.map((feature, index) => ({
    name: feature.name,
    value: values[index]!,
    contribution: values[index]! * MODEL.weight(index),
  }));

/** Words that no article holds, each once, as first typed, with the nearest words of the articles where those were looked up. */
function unknownWords(prepared: Prepared, query: Query): UnknownWord[] {
  // Held in another language's form, if not in the question's.
  const held = new Set(
    query.wanted.flatMap(({ term, ids, suggestions }) =>
      ids.length > 0 && suggestions.length === 0 ? [term] : [],
    ),
  );
  const unknown = query.question.terms.filter(
    (term) =>
      !term.stop &&
      !term.number &&
      !held.has(term.term) &&
      prepared.index.lexicon.id(term.term) === undefined,
  );
  const near = new Map(query.wanted.map((each) => [each.term, each.suggestions]));
  const first = new Map<string, (typeof unknown)[number]>();
  for (const term of unknown) if (!first.has(term.term)) first.set(term.term, term);
  return [...first.values()].map((term) => ({
    word: query.question.text.slice(term.start, term.end),
    suggestions: [...new Set((near.get(term.term) ?? []).map((each) => asPrinted(prepared, each)))],
  }));
}

/** What the first stage hands to the second: the question as the index knows it, and the sentences worth ranking. */
export interface Proposed {
  readonly query: Query;
  readonly sentences: readonly number[];
}

/** The first stage: reads a question and finds candidates, of one outlet if asked. Cost: see `findCandidates`. */
export function propose(prepared: Prepared, question: string, outlet?: string): Proposed {
  const { corpus, index } = prepared;
  const query = readQuestion(prepared, question);
  const ofOutlet = (sentence: number) => corpus.articles[index.state.articleOf[sentence]!]!.outlet === outlet;
  return { query, sentences: findCandidates(query, index, outlet === undefined ? undefined : ofOutlet) };
}

/**
 * Whether nothing is asked, some words are given, and one sentence holds them all: whoever looks for "Pompeo" has
 * found him, however many other sentences name him too. The model knows such questions from questions proper only.
 */
function isFound({ question, wanted }: Query, first: Evidence | undefined): boolean {
  if (question.asks !== 'keywords' || wanted.length === 0 || first === undefined) return false;
  return wanted.every((_each, bit) => (first.own & (1 << bit)) !== 0);
}

/** The second stage: features, order and confidence. Cost: of the candidates, whatever the number of articles. */
export function judge(prepared: Prepared, { query, sentences }: Proposed, options: SearchOptions): Ranking {
  const { corpus, index } = prepared;
  const candidates = featuresOfSentences(sentences, { query, index, corpus }, FEATURES);
  const ranked = rank(candidates, MODEL);
  const shown = Math.max(1, options.limit);
  const standing = standings(index, ranked, shown);
  let ceiling = 1;
  const hits = ranked.slice(0, shown).map((each, place): Hit => {
    const { evidence, fits } = each;
    // A hit further down is never more certain than the one above it.
    ceiling = Math.min(
      ceiling,
      confidence({ index, query, evidence, fits, ...standing[place]! }, CALIBRATION),
    );
    const article = index.state.articleOf[each.sentence]!;
    const sentence = index.state.sentenceOf[each.sentence]!;
    return {
      article,
      sentence,
      score: ceiling,
      matches: matchesOf(index, query, evidence),
      ...(options.explain && { features: explain(each.values) }),
    };
  });
  const first = hits[0]?.score ?? 0;
  const found = isFound(query, ranked[0]?.evidence);
  const lacks = ranked[0]?.fits === false ? query.question.asks : null;
  return {
    hits: hits.slice(0, options.limit),
    confidence: first,
    answered: first >= CALIBRATION.threshold || found,
    closest: !found && (first < SURE || lacks !== null),
    lacks,
    unknownWords: unknownWords(prepared, query),
    candidates: candidates.length,
  };
}

/** Makes the engine over a corpus made ready for questions. */
export function createSearcher(prepared: Prepared): SearchEngine {
  return {
    search: async (question, options) =>
      judge(prepared, propose(prepared, question, options.outlet), options),
  };
}
