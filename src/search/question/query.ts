import type { SearchIndex } from '../index/search-index.js';
import { halvesOf, joinedWith } from './compounds.js';
import type { ParsedQuestion } from './parse.js';
import type { SpellingSuggestion } from './spelling-suggestions.js';

/** A content term of the question, looked up in the index. */
export interface WantedTerm {
  readonly term: string;
  /**
   * Numbers of the index's terms that count as this one: itself, or those nearest in spelling if no article holds it.
   */
  readonly ids: readonly number[];
  /** The nearest words in spelling, if no article holds it. */
  readonly suggestions: readonly SpellingSuggestion[];
  /** Information in natural-log units (see `TermWeights`). */
  readonly weight: number;
  readonly name: boolean;
  readonly number: boolean;
  /** Index of its first occurrence in `question.terms`. */
  readonly place: number;
}

/** A question resolved against one index. Bit `i` of every mask stands for `wanted[i]`. */
export interface Query {
  readonly question: ParsedQuestion;
  readonly wanted: readonly WantedTerm[];
  /** From a term's number to its index in `wanted`. */
  readonly lookup: ReadonlyMap<number, number>;
  /** Term numbers of all the question's words in order, stop words too; -1 where no article holds the word. */
  readonly sequence: readonly number[];
  /** Sum of all weights, never 0. */
  readonly total: number;
  readonly nameMask: number;
  readonly numberMask: number;
}

/** Masks are 32-bit integers. Of more content terms than this, those of the greatest weight are kept. */
const MAX_WANTED = 30;

/** Look-ups for words that the articles do not hold as they were typed. */
interface LookUp {
  /** The nearest words for one that no article holds. */
  readonly spell: (term: string, word: string) => readonly SpellingSuggestion[];
  /** Term numbers of a folded word in the articles' other languages. */
  readonly elsewhere: (word: string) => readonly number[];
  /** The term of a folded word in the question's language. */
  readonly term: (word: string) => string;
}

function collectWanted(question: ParsedQuestion, index: SearchIndex, lookUp: LookUp): WantedTerm[] {
  const wanted = new Map<string, WantedTerm>();
  question.terms.forEach((term, place) => {
    if (term.stop || wanted.has(term.term)) return;
    const id = index.lexicon.id(term.term);
    const held = new Set([
      ...(id === undefined ? [] : [id]),
      ...lookUp.elsewhere(term.word),
      ...joinedWith(question.terms, place, index, lookUp.term),
    ]);
    const halves = held.size === 0 ? halvesOf(term.word, index, lookUp.term) : [];
    const unheld = held.size === 0 && halves.length === 0;
    const suggestions = unheld ? lookUp.spell(term.term, term.word) : [];
    const base = {
      weight: index.weights.of(term.term),
      name: (id === undefined ? term.capital && place > 0 : index.names[id] === 1) && !term.number,
      number: term.number,
      place,
    };
    for (const half of halves) {
      wanted.set(half.term, {
        ...base,
        term: half.term,
        ids: [half.id],
        suggestions: [],
        weight: base.weight / 2,
      });
    }
    if (halves.length > 0) return;
    const ids = unheld ? [...new Set(suggestions.map((each) => each.term))] : [...held];
    wanted.set(term.term, { ...base, term: term.term, ids, suggestions });
  });
  const all = [...wanted.values()];
  if (all.length <= MAX_WANTED) return all;
  const kept = new Set([...all].sort((a, b) => b.weight - a.weight).slice(0, MAX_WANTED));
  return all.filter((each) => kept.has(each));
}

const maskWhere = (wanted: readonly WantedTerm[], is: (each: WantedTerm) => boolean) =>
  wanted.reduce((mask, each, bit) => (is(each) ? mask | (1 << bit) : mask), 0);

/** Resolves a question's terms against an index. */
export function resolveQuery(question: ParsedQuestion, index: SearchIndex, lookUp: LookUp): Query {
  const wanted = collectWanted(question, index, lookUp);
  const lookup = new Map<number, number>();
  wanted.forEach((each, bit) => {
    for (const id of each.ids) if (!lookup.has(id)) lookup.set(id, bit);
  });
  const total = wanted.reduce((sum, each) => sum + each.weight, 0);
  return {
    question,
    wanted,
    lookup,
    sequence: question.terms.map((term) => index.lexicon.id(term.term) ?? -1),
    total: total || 1,
    nameMask: maskWhere(wanted, (each) => each.name),
    numberMask: maskWhere(wanted, (each) => each.number),
  };
}

/** The weight of the wanted terms in a mask, as a share of the whole question's: 0 to 1. */
export function share(query: Query, mask: number): number {
  let sum = 0;
  for (let bit = 0; bit < query.wanted.length; bit++)
    if ((mask & (1 << bit)) !== 0) sum += query.wanted[bit]!.weight;
  return sum / query.total;
}
