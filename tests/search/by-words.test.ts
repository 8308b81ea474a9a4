import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateCorpus } from '../../src/bench/generate.js';
import { fromState, toState } from '../../src/search/build.js';
import { WordScan } from '../../src/search/candidates/by-scan.js';
import type { FoundByWords } from '../../src/search/candidates/word-lookup.js';
import { SearchIndex } from '../../src/search/index/search-index.js';
import { TokenFlag } from '../../src/search/index/state.js';
import { Analyzer } from '../../src/search/text/analyze.js';
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
const indexOf = (corpus: ReturnType<typeof tinyCorpus>) => new SearchIndex(toState(corpus), analyzer);
const termsOf = (words: readonly string[]) => words.map((word) => ({ term: analyzer.term(word), weight: 1 }));

/** BM25+ by its definition (Lv and Zhai 2011), over the content words of the sentences. */
function byDefinition({ state, lexicon, sentences: count }: SearchIndex, terms: readonly string[]) {
  const { k, b, d } = { k: 1.2, b: 0.5, d: 0.3 };
  const texts = Array.from({ length: count }, (_none, id) => {
    const words: string[] = [];
    for (let at = state.segmentStart[id]!; at < state.segmentStart[id + 1]!; at++) {
      if ((state.flags[at]! & TokenFlag.stop) === 0) words.push(lexicon.term(state.tokens[at]!));
    }
    return words;
  });
  // MiniSearch's length of a field counts different terms, each once, and no term as one.
  const lengths = texts.map((words) => Math.max(1, new Set(words).size));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / count;
  return texts.flatMap((words, id): FoundByWords[] => {
    let score = 0;
    for (const term of terms) {
      const frequency = words.filter((word) => word === term).length;
      if (frequency === 0) continue;
      const holding = texts.filter((each) => each.includes(term)).length;
      const idf = Math.log(1 + (count - holding + 0.5) / (holding + 0.5));
      const length = 1 - b + (b * lengths[id]!) / mean;
      score += idf * (d + (frequency * (k + 1)) / (frequency + k * length));
    }
    return score > 0 ? [{ sentence: id, score }] : [];
  });
}

/** Scores by sentence, to six digits: sums may be made in another order. */
const scores = (found: readonly FoundByWords[]) =>
  found.map(({ sentence: id, score }) => `${id} ${score.toFixed(6)}`).sort();

test('sentences score as BM25+ says, whatever the number of terms that they hold', () => {
  fc.assert(
    fc.property(corpora, questions, (corpus, words) => {
      const index = indexOf(corpus);
      const terms = termsOf(words);
      const expected = byDefinition(
        index,
        terms.map(({ term }) => term),
      );
      expect(scores(index.words.best(terms, 1000))).toEqual(scores(expected));
    }),
    { numRuns: 100 },
  );
});

test('the best come first, ties by number, and a smaller limit takes the same from the top', () => {
  fc.assert(
    fc.property(corpora, questions, fc.integer({ min: 1, max: 10 }), (corpus, words, limit) => {
      const { words: index } = indexOf(corpus);
      const all = index.best(termsOf(words), 1000);
      expect(all).toEqual([...all].sort((a, b) => b.score - a.score || a.sentence - b.sentence));
      expect(index.best(termsOf(words), limit)).toEqual(all.slice(0, limit));
    }),
    { numRuns: 100 },
  );
});

test('what is not allowed takes no place: the narrowed search is the whole one with the others taken out', () => {
  fc.assert(
    fc.property(corpora, questions, fc.integer({ min: 2, max: 5 }), (corpus, words, part) => {
      const { words: index } = indexOf(corpus);
      const allowed = (id: number) => id % part === 0;
      const narrowed = index.best(termsOf(words), 3, allowed);
      const all = index.best(termsOf(words), 1000).filter((each) => allowed(each.sentence));
      expect(narrowed).toEqual(all.slice(0, 3));
    }),
    { numRuns: 100 },
  );
});

test('a term of less weight moves a sentence less', () => {
  const { words } = indexOf(tinyCorpus({ text: 'The pilot slept.\nThe storm passed.' }));
  const best = (pilot: number) =>
    words.best(
      [
        { term: analyzer.term('pilot'), weight: pilot },
        { term: analyzer.term('storm'), weight: 1 },
      ],
      2,
    );
  expect(best(0.5).map(({ sentence: id }) => id)).toEqual([1, 0]);
  expect(best(2).map(({ sentence: id }) => id)).toEqual([0, 1]);
});

test('reading every sentence finds what MiniSearch finds, with the same scores', () => {
  fc.assert(
    fc.property(corpora, questions, (corpus, words) => {
      const { words: index, state, lexicon } = indexOf(corpus);
      const scan = new WordScan(state, lexicon.terms);
      const rounded = (found: readonly FoundByWords[]) =>
        found.map(({ sentence: id, score }) => `${id} ${score.toFixed(8)}`).sort();
      expect(rounded(scan.best(termsOf(words), 1000))).toEqual(rounded(index.best(termsOf(words), 1000)));
    }),
    { numRuns: 100 },
  );
});

test('a large archive is read through until MiniSearch is filled, with the same results', async () => {
  const { words, state, lexicon } = indexOf(generateCorpus(3_500));
  const asked = [...new Set(state.tokens.subarray(0, 12))].map((id) => ({
    term: lexicon.term(id),
    weight: 1,
  }));
  const before = words.best(asked, 50).map(({ sentence: id }) => id);
  await words.filled;
  expect(words.best(asked, 50).map(({ sentence: id }) => id)).toEqual(before);
  expect(before.length).toBeGreaterThan(20);
});

test('no terms find nothing, neither do terms that no sentence holds', () => {
  const { words } = indexOf(tinyCorpus({ text: 'The pilot slept.' }));
  expect(words.best([], 5)).toEqual([]);
  expect(words.best([{ term: 'xyzzy', weight: 1 }], 5)).toEqual([]);
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
