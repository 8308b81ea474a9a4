import type { Corpus, Span } from '../corpus/article.js';
import type { Hit, Ranking, SearchEngine, SearchOptions } from './engine.js';
import { Lexicon } from './index/lexicon.js';
import { CandidateIndex } from './index/minisearch.js';
import type { IndexState } from './index/state.js';
import { Analyzer } from './text/analyze.js';

/** How many sentences and passages the first stage proposes. */
const SENTENCE_LIMIT = 60;
const PASSAGE_LIMIT = 10;
/** Share of the question's information that the best sentence and its surroundings must hold. */
const THRESHOLD = 0.5;

/** Makes the engine over one immutable state. */
export function createSearcher(corpus: Corpus, state: IndexState): SearchEngine {
  const lexicon = new Lexicon(state.terms.split('\n'));
  const index = new CandidateIndex(state, lexicon.terms);
  const analyzer = new Analyzer();
  const count = state.articleOf.length;
  const idf = (id: number | undefined) =>
    Math.log(1 + (count + 0.5) / ((id === undefined ? 0 : state.frequency[id]!) + 0.5));

  function coverage(from: number, to: number, wanted: ReadonlyMap<number, number>): number {
    const seen = new Set<number>();
    for (let at = state.segmentStart[from]!; at < state.segmentStart[to]!; at++) seen.add(state.tokens[at]!);
    let sum = 0;
    for (const [id, weight] of wanted) if (seen.has(id)) sum += weight;
    return sum;
  }

  function search(question: string, options: SearchOptions): Ranking {
    const terms = analyzer.analyze(question);
    const content = [
      ...new Map(terms.filter((term) => !term.stop).map((term) => [term.term, term])).values(),
    ];
    const wanted = new Map<number, number>();
    let total = 0;
    for (const term of content) {
      const id = lexicon.id(term.term);
      total += idf(id);
      if (id !== undefined) wanted.set(id, idf(id));
    }
    const query = content.map((term) => ({ term: term.term, weight: 1 }));
    const proposals = new Map<number, number>();
    for (const { id, score } of index.sentences(query, SENTENCE_LIMIT)) proposals.set(id, score);
    for (const { id } of index.passages(query, PASSAGE_LIMIT)) {
      for (let s = state.passageStart[id]!; s < state.passageStart[id + 1]!; s++) {
        if (!proposals.has(s)) proposals.set(s, 0);
      }
    }
    const best = Math.max(1e-9, ...proposals.values());
    const scored = [...proposals]
      .filter(
        ([id]) =>
          options.outlet === undefined || corpus.articles[state.articleOf[id]!]!.outlet === options.outlet,
      )
      .map(([id, score]) => {
        const passage = state.passageOf[id]!;
        const own = coverage(id, id + 1, wanted) / (total || 1);
        const around =
          coverage(state.passageStart[passage]!, state.passageStart[passage + 1]!, wanted) / (total || 1);
        return { id, rank: score / best + own + 0.3 * around, around: 0.5 * own + 0.5 * around };
      })
      .sort((a, b) => b.rank - a.rank || a.id - b.id);
    const hits = scored.slice(0, options.limit).map((each): Hit => {
      const article = state.articleOf[each.id]!;
      const sentence = state.sentenceOf[each.id]!;
      const text = corpus.articles[article]!.sentences[sentence]!.text;
      return { article, sentence, score: each.around, matches: matchesOf(text, wanted) };
    });
    const confidence = hits[0]?.score ?? 0;
    return {
      hits,
      confidence,
      answered: confidence >= THRESHOLD,
      unknownWords: [],
      candidates: scored.length,
    };
  }

  function matchesOf(text: string, wanted: ReadonlyMap<number, number>): Span[] {
    return analyzer
      .analyze(text)
      .filter((term) => !term.stop && wanted.has(lexicon.id(term.term) ?? -1))
      .map(({ start, end }) => ({ start, end }));
  }

  return { search: async (question, options) => search(question, options) };
}
