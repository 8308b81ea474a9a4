import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { generateCorpus } from '../../src/bench/generate.js';
import { toState } from '../../src/search/build.js';
import { SearchIndex } from '../../src/search/index/search-index.js';
import { MAX_EDITS, SimilarStrings } from '../../src/search/question/similar-strings.js';
import { SpellingSuggestions } from '../../src/search/question/spelling-suggestions.js';
import { Analyzer } from '../../src/search/text/analyze.js';
import { isCommonTerm } from '../../src/search/text/background.js';
import { present } from '../present.js';

/** Few letters, so that many strings are near each other; surrogates too. */
const string = fc
  .array(fc.constantFrom('a', 'b', 'c', '\ud83d', '\ude00'), { maxLength: 12 })
  .map((units) => units.join(''));

test('no string within two edits is missed', () => {
  fc.assert(
    fc.property(fc.array(string, { maxLength: 40 }), string, (strings, text) => {
      const found = new Set<number>();
      new SimilarStrings(strings).candidates(text, (id) => found.add(id));
      const near = strings.flatMap((each, id) => (distance(each, text) <= MAX_EDITS ? [id] : []));
      expect(near.filter((id) => !found.has(id))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('few strings that are far away are compared', () => {
  const words = generateCorpus(500).articles.flatMap(({ text }) => text.toLowerCase().split(/[^a-z]+/));
  const strings = [...new Set(words)];
  const similar = new SimilarStrings(strings);
  let compared = 0;
  const asked = strings.slice(0, 500);
  for (const text of asked) similar.candidates(text, () => compared++);
  expect(compared / asked.length).toBeLessThan(strings.length / 20);
});

const analyzer = new Analyzer();
const index = new SearchIndex(toState(generateCorpus(120)), analyzer);
const suggestions = new SpellingSuggestions(index);
const words = index.state.words.split('\n');

const letters = (word: string) => new Set([...word].map((unit) => unit.charCodeAt(0) & 31));
const lettersApart = (a: string, b: string) =>
  [...letters(a)].filter((letter) => !letters(b).has(letter)).length;

/** The definition: every word is compared. */
function byComparingAll(term: string, word: string) {
  if (word.length < 4 || word.length > 40 || /\d/.test(word) || isCommonTerm(term)) return [];
  const edits = word.length <= 5 ? 1 : 2;
  const { wordTerm } = index.state;
  const measured = words.flatMap((other, id) => {
    const otherTerm = index.lexicon.term(present(wordTerm[id]));
    if (otherTerm.length < 4 || Math.abs(otherTerm.length - term.length) > edits) return [];
    if (lettersApart(term, otherTerm) + lettersApart(otherTerm, term) > 2 * edits) return [];
    const apart = Math.min(distance(word, other), distance(term, otherTerm));
    return apart <= edits ? [{ id, apart, frequency: index.frequency(present(wordTerm[id])) }] : [];
  });
  const nearest = Math.min(...measured.map(({ apart }) => apart));
  return measured
    .filter(({ apart }) => apart === nearest)
    .sort((a, b) => b.frequency - a.frequency || a.id - b.id)
    .slice(0, 3)
    .map(({ id }) => ({ term: present(wordTerm[id]), word: present(words[id]) }));
}

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
/** A word of the articles with up to three letters changed, left out or put in. */
const misspelt = fc
  .record({
    word: fc.constantFrom(...words),
    edits: fc.array(fc.record({ at: fc.nat(12), kind: fc.constantFrom('in', 'out', 'other'), letter }), {
      maxLength: 3,
    }),
  })
  .map(({ word, edits }) =>
    edits.reduce(
      (text, { at, kind, letter: put }) =>
        text.slice(0, at) + (kind === 'out' ? '' : put) + text.slice(kind === 'in' ? at : at + 1),
      word,
    ),
  );

test('the suggestions are those of comparing every word', () => {
  let some = 0;
  fc.assert(
    fc.property(fc.oneof(misspelt, fc.string({ maxLength: 45 })), (word) => {
      const term = analyzer.term(word);
      const expected = byComparingAll(term, word);
      expect(suggestions.nearest(term, word)).toEqual(expected);
      some += expected.length;
    }),
    { numRuns: 300 },
  );
  expect(some).toBeGreaterThan(50);
});
