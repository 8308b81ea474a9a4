import type { SearchIndex } from '../index/search-index.js';
import { noSuch } from '../no-such.js';
import type { Term } from '../text/analyze.js';
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
  /** Whether the question writes it with a capital, and not as its first word. */
  readonly capital: boolean;
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

/** A question, and where its words are looked up. */
interface Resolving {
  readonly question: ParsedQuestion;
  readonly index: SearchIndex;
  readonly lookUp: LookUp;
}

/** What one word is looked up as: itself, the nearest words in spelling, or the two halves of a compound. */
function wantedFor(term: Term, place: number, { question, index, lookUp }: Resolving): WantedTerm[] {
  const id = index.lexicon.id(term.term);
  const held = new Set([
    ...(id === undefined ? [] : [id]),
    ...lookUp.elsewhere(term.word),
    ...joinedWith([question.terms[place - 1], term, question.terms[place + 1]], index, lookUp.term),
  ]);
  const weight = index.weights.of(term.term);
  const capital = term.capital && place > 0;
  const name = (id === undefined ? capital : index.isName(id)) && !term.number;
  const base = { name, capital, number: term.number, place };
  if (held.size > 0) return [{ ...base, weight, term: term.term, ids: [...held], suggestions: [] }];
  const halves = halvesOf(term.word, index, lookUp.term);
  if (halves.length > 0) {
    return halves.map((half) => ({ ...base, weight: weight / 2, ...half, suggestions: [] }));
  }
  const suggestions = lookUp.spell(term.term, term.word);
  const ids = [...new Set(suggestions.map((each) => each.term))];
  return [{ ...base, weight, term: term.term, ids, suggestions }];
}

function collectWanted(resolving: Resolving): WantedTerm[] {
  const wanted = new Map<string, WantedTerm>();
  for (const [place, term] of resolving.question.terms.entries()) {
    if (term.stop || wanted.has(term.term)) continue;
    for (const each of wantedFor(term, place, resolving)) wanted.set(each.term, each);
  }
  const all = [...wanted.values()];
  if (all.length <= MAX_WANTED) return all;
  const kept = new Set([...all].sort((a, b) => b.weight - a.weight).slice(0, MAX_WANTED));
  return all.filter((each) => kept.has(each));
}

const maskWhere = (wanted: readonly WantedTerm[], is: (each: WantedTerm) => boolean) =>
  wanted.reduce((mask, each, bit) => (is(each) ? mask | (1 << bit) : mask), 0);

/** Resolves a question's terms against an index. */
export function resolveQuery(question: ParsedQuestion, index: SearchIndex, lookUp: LookUp): Query {
  const wanted = collectWanted({ question, index, lookUp });
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
export function share({ wanted, total }: Query, mask: number): number {
  let sum = 0;
  for (let bit = 0; bit < wanted.length; bit++) {
    if ((mask & (1 << bit)) !== 0) sum += (wanted[bit] ?? noSuch('term', bit)).weight;
  }
  return sum / total;
}
