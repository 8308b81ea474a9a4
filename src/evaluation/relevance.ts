import { foldText } from '../answer/fold.js';
import type { Corpus, Span } from '../corpus/article.js';
import type { GoldSpan, Question } from './questions.js';
import type { QuotableUnit, Units } from './units.js';

/** Judges sentences for one question (in the field's word: its qrels). */
export interface Judge {
  /** How many different answers there are to find, found or not; the ideal list has them all in front. */
  readonly total: number;
  /** What a sentence answers with: the same key for sentences that say it again, empty when it does not answer. */
  credits(unit: QuotableUnit): readonly string[];
}

/** Smallest share of the shorter of two spans that both must cover to count as the same sentence. */
const SAME_SENTENCE = 0.5;

/** Whether two spans of one file share at least half of the shorter one. */
export function overlaps(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared >= SAME_SENTENCE * Math.min(a.end - a.start, b.end - b.start);
}

function judgeByText(answers: readonly string[], units: Units): Judge {
  const folded = answers.map(foldText);
  const contains = (unit: QuotableUnit) => folded.some((answer) => unit.folded.includes(answer));
  return {
    total: new Set(units.all.filter(contains).map(({ report }) => report)).size,
    credits: (unit) => (contains(unit) ? [unit.report] : []),
  };
}

function judgeBySpan(gold: readonly GoldSpan[], texts: ReadonlyMap<string, string>): Judge {
  const spans = gold.map((span) => {
    // An article that did not load still holds an answer that was to be found.
    const text = texts.get(span.article);
    const key =
      text === undefined ? `${span.article}#${span.start}` : foldText(text.slice(span.start, span.end));
    return { ...span, key };
  });
  return {
    total: new Set(spans.map((span) => span.key)).size,
    credits: (unit) =>
      spans
        .filter((span) => unit.places.some((place) => place.path === span.article && overlaps(place, span)))
        .map((span) => span.key),
  };
}

/**
 * Makes the judges for questions on one corpus. A question with substrings has as many answers as there are different
 * reports with a sentence that contains one; a question with spans as many as there are spans of different text,
 * whether or not a sentence of the corpus matches them.
 */
export function judgesFor(corpus: Corpus, units: Units): (question: Question) => Judge {
  const texts = new Map(corpus.articles.map(({ path, text }) => [path, text]));
  return ({ expected }) =>
    expected.by === 'text' ? judgeByText(expected.answers, units) : judgeBySpan(expected.gold, texts);
}

/**
 * Marks each sentence of a ranking that brings an answer which none before it brought: the gains that the
 * measures are computed from. A sentence that only repeats an answer gains nothing, so no measure exceeds 1.
 */
export function gains(ranking: readonly QuotableUnit[], judge: Judge): boolean[] {
  const seen = new Set<string>();
  return ranking.map((unit) => {
    const fresh = judge.credits(unit).filter((key) => !seen.has(key));
    for (const key of fresh) seen.add(key);
    return fresh.length > 0;
  });
}
