import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromState, toState } from '../../src/search/build.js';
import { WordScan } from '../../src/search/candidates/by-scan.js';
import { WordIndex } from '../../src/search/candidates/by-words.js';
import type { FoundByWords, WordLookup } from '../../src/search/candidates/word-lookup.js';
import { Analyzer } from '../../src/search/text/analyze.js';
import { present } from '../present.js';
import { tinyCorpus } from './tiny-corpus.js';

const WORDS = ['harbour', 'pilot', 'storm', 'boat', 'the', 'in', 'light', 'mayor', 'festival', 'tide'];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });
const sentences = fc.array(sentence, { minLength: 1, maxLength: 30 });
const corpora = fc
  .array(fc.record({ title: sentence, sentences }), { minLength: 1, maxLength: 4 })
  .map((all) =>
    tinyCorpus(
      ...all.map((each) => ({
        title: each.title.join(' '),
        text: each.sentences
          .map((words, at) => (at % 7 === 6 ? `# ${words.join(' ')}` : `${words.join(' ')}.`))
          .join('\n'),
      })),
    ),
  );
const content = WORDS.filter((word) => word !== 'the' && word !== 'in');
const questions = fc.uniqueArray(fc.constantFrom(...content), { minLength: 1, maxLength: 4 });

const analyzer = new Analyzer();
const stateOf = (corpus: ReturnType<typeof tinyCorpus>) => {
  const state = toState(corpus);
  return { state, terms: state.terms === '' ? [] : state.terms.split('\n') };
};
type Made = ReturnType<typeof stateOf>;
/** Both ways of finding sentences by their words: one suite of cases for the two. */
const WAYS: readonly (readonly [name: string, make: (made: Made) => WordLookup])[] = [
  ['MiniSearch', ({ state, terms }) => new WordIndex(state, terms)],
  ['a scan', ({ state, terms }) => new WordScan(state, terms)],
];
const termsOf = (words: readonly string[]) => words.map((word) => ({ term: analyzer.term(word), weight: 1 }));

/** Sentences with their scores to ten digits: sums may be made in another order. */
const rounded = (found: readonly FoundByWords[]) =>
  found.map(({ sentence: id, score }) => `${id} ${score.toFixed(10)}`).sort();

describe.each(WAYS)('%s', (_name, make) => {
  test('scores as BM25+ says', () => {
    // Lengths 2, 1 and 3, in the mean 2. "storm" stands in two of three sentences, twice in the last one.
    const lookup = make(
      stateOf(tinyCorpus({ text: 'The storm pilot.\nHarbour.\nStorm, storm, light tide.' })),
    );
    const rarity = Math.log(1 + 1.5 / 2.5);
    const first = rarity * (0.3 + 2.2 / (1 + 1.2));
    const last = rarity * (0.3 + (2 * 2.2) / (2 + 1.2 * 1.25));
    expect(rounded(lookup.best(termsOf(['storm']), 9))).toEqual([
      `0 ${first.toFixed(10)}`,
      `2 ${last.toFixed(10)}`,
    ]);
  });

  test('the best come first, ties by number, and a smaller limit takes the same from the top', () => {
    fc.assert(
      fc.property(corpora, questions, fc.integer({ min: 1, max: 10 }), (corpus, words, limit) => {
        const lookup = make(stateOf(corpus));
        const all = lookup.best(termsOf(words), 1000);
        expect(all).toEqual([...all].sort((a, b) => b.score - a.score || a.sentence - b.sentence));
        expect(lookup.best(termsOf(words), limit)).toEqual(all.slice(0, limit));
      }),
      { numRuns: 50 },
    );
  });

  test('what is not allowed takes no place from the others', () => {
    fc.assert(
      fc.property(corpora, questions, fc.integer({ min: 2, max: 5 }), (corpus, words, part) => {
        const lookup = make(stateOf(corpus));
        const allowed = (id: number) => id % part === 0;
        const all = lookup.best(termsOf(words), 1000).filter((each) => allowed(each.sentence));
        expect(lookup.best(termsOf(words), 3, allowed)).toEqual(all.slice(0, 3));
      }),
      { numRuns: 50 },
    );
  });

  test('a term of less weight moves a sentence less', () => {
    const lookup = make(stateOf(tinyCorpus({ text: 'The pilot slept.\nThe storm passed.' })));
    const best = (pilot: number) =>
      lookup.best(
        [
          { term: analyzer.term('pilot'), weight: pilot },
          { term: analyzer.term('storm'), weight: 1 },
        ],
        2,
      );
    expect(best(0.5).map(({ sentence: id }) => id)).toEqual([1, 0]);
    expect(best(2).map(({ sentence: id }) => id)).toEqual([0, 1]);
  });

  test('no terms find nothing, neither do terms that no sentence holds, nor stop words', () => {
    const lookup = make(stateOf(tinyCorpus({ text: 'The pilot slept.' })));
    expect(lookup.best([], 5)).toEqual([]);
    expect(lookup.best(termsOf(['xyzzy']), 5)).toEqual([]);
    expect(lookup.best(termsOf(['the']), 5)).toEqual([]);
  });
});

test('both find the same with the same scores', () => {
  fc.assert(
    fc.property(corpora, questions, (corpus, words) => {
      const [mini, scan] = WAYS.map(([, make]) => make(stateOf(corpus)).best(termsOf(words), 1000));
      expect(rounded(present(mini))).toEqual(rounded(present(scan)));
    }),
    { numRuns: 100 },
  );
});

test('a large archive asked while MiniSearch is being filled gives the same results as afterwards', async () => {
  const lines = Array.from({ length: 3_100 }, (_none, at) => `Pilot ${at} saw storm ${at % 7}.`);
  const { state, terms } = stateOf(tinyCorpus({ text: lines.join('\n') }));
  const index = new WordIndex(state, terms);
  const asked = [termsOf(['pilot', '5']), termsOf(['storm', '3000', 'xyzzy'])];
  const before = asked.map((each) => rounded(index.best(each, 5)));
  await index.filled;
  expect(asked.map((each) => rounded(index.best(each, 5)))).toEqual(before);
});

test('a restored state gives every answer that the built one gives', async () => {
  await fc.assert(
    fc.asyncProperty(corpora, questions, async (corpus, words) => {
      const state = toState(corpus);
      const restored = fromState(corpus, structuredClone(state));
      const question = `Where is the ${words.join(' ')}?`;
      expect(await restored.search(question, { limit: 20 })).toEqual(
        await fromState(corpus, state).search(question, { limit: 20 }),
      );
    }),
    { numRuns: 50 },
  );
});

test('of very many misspelt words, the first are looked up', async () => {
  const corpus = tinyCorpus({ text: 'The lighthouse keeper waited for the festival.' });
  const words = Array.from({ length: 300 }, (_, at) => `lighthousf${String.fromCharCode(97 + (at % 26))}`);
  const engine = fromState(corpus, toState(corpus));
  const { unknownWords } = await engine.search(words.join(' '), { limit: 3 });
  const found = unknownWords.filter(({ suggestions }) => suggestions.length > 0);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(8);
});
