import type { UnknownWord } from '../engine.js';
import type { Prepared } from '../prepare.js';
import { asPrinted } from './as-printed.js';
import type { Query } from './query.js';

/** Words of the question that no article holds: each once, as first typed, with the nearest words of the articles. */
export function unknownWords(prepared: Prepared, query: Query): UnknownWord[] {
  // Held in another language's form or as a compound, if not in the question's own.
  const held = new Set(
    query.wanted.flatMap(({ place, ids, suggestions }) =>
      ids.length > 0 && suggestions.length === 0 ? [place] : [],
    ),
  );
  const near = new Map(query.wanted.map((each) => [each.term, each.suggestions]));
  const first = new Map<string, UnknownWord>();
  query.question.terms.forEach((term, place) => {
    const known =
      term.stop || term.number || held.has(place) || prepared.index.lexicon.id(term.term) !== undefined;
    if (known || first.has(term.term)) return;
    first.set(term.term, {
      word: query.question.text.slice(term.start, term.end),
      suggestions: [...new Set((near.get(term.term) ?? []).map((each) => asPrinted(prepared, each)))],
    });
  });
  return [...first.values()];
}
