import type { WeightedTerm } from './index/proposal.js';
import type { SearchIndex } from './index/search-index.js';
import { NONE } from './index/state.js';
import type { Query } from './query.js';

/** How many sentences the first stage proposes by their own words. */
const SENTENCE_LIMIT = 60;
/** How many passages it proposes by text, heading and title; their sentences are candidates too. */
const PASSAGE_LIMIT = 8;
/** Of one passage at most so many sentences, those with most of the question first. */
const PASSAGE_SENTENCES = 12;
/** The sentences after so many of the best are candidates too: "He also hosted…" follows the name. */
const FOLLOWED = 10;
/**
 * The most postings that a question may touch. Terms are taken rarest first, so what goes by the board are the
 * commonest words of long questions, which hardly move a sentence into or out of the first sixty. Passages have the
 * smaller budget: MiniSearch takes a hundred times as long for one, and where every
 * word stands in thousands of sentences those that hold most of them are found anyway. What the budgets cost: docs/benchmarks.md.
 */
const POSTING_BUDGET = { sentences: 50_000, passages: 1_000 };
/** First-stage weight of a word that stands for a misspelt or missing one. */
const STAND_IN_WEIGHT = 0.5;

interface Term extends WeightedTerm {
  readonly postings: number;
}

function standIns(query: Query, bit: number): number[] {
  const relations = [query.derived, query.synonyms, query.kinds];
  return relations.flatMap((relation) =>
    [...relation].filter(([, mask]) => (mask & (1 << bit)) !== 0).map(([id]) => id),
  );
}

/** The terms to look up, rarest first. */
function termsOf(query: Query, index: SearchIndex): Term[] {
  const terms = new Map<number, Term>();
  query.wanted.forEach((each, bit) => {
    const ids = each.ids.length > 0 ? each.ids : standIns(query, bit);
    for (const id of ids) {
      const postings = index.state.frequency[id]!;
      const term = index.lexicon.term(id);
      if (!terms.has(id))
        terms.set(id, { id, term, weight: term === each.term ? 1 : STAND_IN_WEIGHT, postings });
    }
  });
  return [...terms.values()].sort((a, b) => a.postings - b.postings || (a.term < b.term ? -1 : 1));
}

/** As many of the first terms as the budget goes, `least` in any case. */
function affordable(terms: readonly Term[], budget: number, least: number): readonly Term[] {
  let spent = 0;
  return terms.filter(({ postings }, rank) => {
    spent += postings;
    return rank < least || spent <= budget;
  });
}

/**
 * The sentences worth ranking: those found by their own words, those of the passages that MiniSearch finds, and those
 * that follow the best. A few hundred at most, whatever the number of articles. `allowed` narrows to one outlet.
 */
export function findCandidates(
  query: Query,
  index: SearchIndex,
  allowed?: (sentence: number) => boolean,
): number[] {
  const terms = termsOf(query, index);
  const found = new Set<number>();
  const add = (sentence: number) => {
    if (allowed === undefined || allowed(sentence)) found.add(sentence);
  };
  const best = index.bySentence.best(affordable(terms, POSTING_BUDGET.sentences, 1), SENTENCE_LIMIT, allowed);
  for (const { id } of best) add(id);
  const { passageStart } = index.state;
  for (const { id } of index.byPassage.best(affordable(terms, POSTING_BUDGET.passages, 0), PASSAGE_LIMIT)) {
    const end = Math.min(passageStart[id + 1]!, passageStart[id]! + PASSAGE_SENTENCES);
    for (let sentence = passageStart[id]!; sentence < end; sentence++) add(sentence);
  }
  for (const { id } of best.slice(0, FOLLOWED)) {
    const next = index.neighbour(id, 1);
    if (next !== NONE) add(next);
  }
  return [...found];
}
