import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { fromState, toState } from '../../src/search/build.js';
import { PassageIndex } from '../../src/search/index/minisearch.js';
import type { Proposal, WeightedTerm } from '../../src/search/index/proposal.js';
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
const questions = fc.uniqueArray(
  fc.constantFrom(...WORDS.filter((word) => word !== 'the' && word !== 'in')),
  {
    minLength: 1,
    maxLength: 4,
  },
);

/** A MiniSearch index with every document added, and the same terms asked of it. */
function wholeMiniSearch(
  index: SearchIndex,
  fields: Record<string, (id: number) => [number, number] | null>,
) {
  const { state, lexicon } = index;
  const mini = new MiniSearch({
    fields: Object.keys(fields),
    tokenize: (text) => text.split(' ').filter((term) => term !== ''),
    processTerm: (term) => term,
    extractField: (entry, field) => {
      if (field === 'id') return String(entry.id);
      const range = fields[field]!(entry.id);
      if (range === null) return '';
      const [from, to] = [state.segmentStart[range[0]]!, state.segmentStart[range[1]]!];
      const content: string[] = [];
      for (let at = from; at < to; at++)
        if ((state.flags[at]! & TokenFlag.stop) === 0) content.push(lexicon.term(state.tokens[at]!));
      return content.join(' ');
    },
  });
  return (count: number, terms: readonly WeightedTerm[], options: object): Proposal[] => {
    for (let id = 0; id < count; id++) mini.add({ id });
    return mini
      .search(terms.map(({ term }) => term).join(' '), options)
      .map(({ id, score, queryTerms }) => ({ id: Number(id), score: score / queryTerms.length }))
      .sort((a, b) => b.score - a.score || a.id - b.id);
  };
}

const termsOf = (index: SearchIndex, words: readonly string[]): WeightedTerm[] =>
  words.flatMap((word) => {
    const term = new Analyzer().term(word);
    const id = index.lexicon.id(term);
    return id === undefined ? [] : [{ id, term, weight: 1 }];
  });

/** Scores by document, to ten digits: sums may be made in another order. */
const scores = (found: readonly Proposal[]) =>
  found.map(({ id, score }) => `${id} ${score.toFixed(10)}`).sort();

test('sentences score what MiniSearch gives them when it holds them all', () => {
  fc.assert(
    fc.property(corpora, questions, (corpus, words) => {
      const index = new SearchIndex(toState(corpus), new Analyzer());
      const terms = termsOf(index, words);
      if (terms.length === 0) return;
      const whole = wholeMiniSearch(index, { text: (id) => [id, id + 1] });
      const expected = whole(index.sentences, terms, { bm25: { k: 1.2, b: 0.5, d: 0.3 } });
      expect(scores(index.bySentence.best(terms, 1000))).toEqual(scores(expected));
    }),
    { numRuns: 100 },
  );
});

test('passages score the same, whether MiniSearch holds all terms or those of the question', () => {
  fc.assert(
    fc.property(corpora, questions, (corpus, words) => {
      const index = new SearchIndex(toState(corpus), new Analyzer());
      const terms = termsOf(index, words);
      if (terms.length === 0) return;
      const { state } = index;
      const segment = (id: number): [number, number] | null => (id === 0xffffffff ? null : [id, id + 1]);
      const whole = wholeMiniSearch(index, {
        text: (id) => [state.passageStart[id]!, state.passageStart[id + 1]!],
        heading: (id) => segment(state.headingOf[id]!),
        title: (id) => segment(state.titleOf[state.articleOf[state.passageStart[id]!]!]!),
      });
      const expected = whole(state.passageStart.length - 1, terms, {
        bm25: { k: 1.2, b: 0.6, d: 0.3 },
        boost: { heading: 0.7, title: 0.5 },
      });
      const passages = new PassageIndex(state, index.lexicon.size);
      expect(scores(passages.best(terms, 1000))).toEqual(scores(expected));
    }),
    { numRuns: 100 },
  );
});

test('the best come first, ties by position, and a smaller limit takes the same from the top', () => {
  fc.assert(
    fc.property(corpora, questions, fc.integer({ min: 1, max: 10 }), (corpus, words, limit) => {
      const index = new SearchIndex(toState(corpus), new Analyzer());
      const terms = termsOf(index, words);
      const all = index.bySentence.best(terms, 1000);
      expect(all).toEqual([...all].sort((a, b) => b.score - a.score || a.id - b.id));
      expect(index.bySentence.best(terms, limit)).toEqual(all.slice(0, limit));
      // Nothing of one search is left for the next.
      expect(index.bySentence.best(terms, 1000)).toEqual(all);
    }),
    { numRuns: 100 },
  );
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
