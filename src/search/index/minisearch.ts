import MiniSearch from 'minisearch';
import { type IndexState, NONE, TokenFlag } from './state.js';

/** One sentence or passage with its first-stage score (BM25+, comparable within one question only). */
export interface Proposal {
  readonly id: number;
  readonly score: number;
}

/** A term of the question with its weight in the first stage. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** BM25+ parameters. Sentences are short and of like length, so length counts for less than in documents. */
const SENTENCE_BM25 = { k: 1.2, b: 0.5, d: 0.3 };
const PASSAGE_BM25 = { k: 1.2, b: 0.6, d: 0.3 };
/** How much a word in a heading or title counts beside one in the text of its passage. */
const PASSAGE_BOOST = { heading: 0.7, title: 0.5 };

interface SentenceEntry {
  readonly id: number;
  readonly text: number;
}
interface PassageEntry {
  readonly id: number;
  readonly text: number;
  readonly heading: number;
  readonly title: number;
}

const splitTerms = (text: string): string[] => text.split(' ');
const sameTerm = (term: string): string => term;

/** The content terms of a run of segments, parted by spaces. Stop words are left out before they count as length. */
function contentOf(state: IndexState, terms: readonly string[], range: { from: number; to: number }): string {
  const words: string[] = [];
  for (let at = state.segmentStart[range.from]!; at < state.segmentStart[range.to]!; at++) {
    if ((state.flags[at]! & TokenFlag.stop) === 0) words.push(terms[state.tokens[at]!]!);
  }
  return words.join(' ');
}

/** The first stage: MiniSearch over sentences, and over passages with their heading and title as fields. */
export class CandidateIndex {
  readonly #sentences: MiniSearch<SentenceEntry>;
  readonly #passages: MiniSearch<PassageEntry>;

  constructor(state: IndexState, terms: readonly string[]) {
    const content = (from: number, to = from + 1) =>
      from === NONE ? '' : contentOf(state, terms, { from, to });
    this.#sentences = new MiniSearch<SentenceEntry>({
      fields: ['text'],
      tokenize: splitTerms,
      processTerm: sameTerm,
      extractField: (entry, field) => (field === 'id' ? String(entry.id) : content(entry.text)),
    });
    this.#passages = new MiniSearch<PassageEntry>({
      fields: ['text', 'heading', 'title'],
      tokenize: splitTerms,
      processTerm: sameTerm,
      extractField: (entry, field) => {
        if (field === 'id') return String(entry.id);
        if (field === 'heading') return content(entry.heading);
        if (field === 'title') return content(entry.title);
        return content(state.passageStart[entry.id]!, state.passageStart[entry.id + 1]!);
      },
    });
    for (let id = 0; id < state.articleOf.length; id++) this.#sentences.add({ id, text: id });
    for (let id = 0; id < state.passageStart.length - 1; id++) {
      const article = state.articleOf[state.passageStart[id]!]!;
      this.#passages.add({ id, text: id, heading: state.headingOf[id]!, title: state.titleOf[article]! });
    }
  }

  /** The best sentences for any of the terms, at most `limit`, best first, ties by position. */
  sentences(terms: readonly WeightedTerm[], limit: number, allowed?: (id: number) => boolean): Proposal[] {
    return propose(this.#sentences, terms, { limit, bm25: SENTENCE_BM25, ...(allowed && { allowed }) });
  }

  /** The best passages by their text, heading and title. */
  passages(terms: readonly WeightedTerm[], limit: number): Proposal[] {
    return propose(this.#passages, terms, { limit, bm25: PASSAGE_BM25, boost: PASSAGE_BOOST });
  }
}

interface ProposeOptions {
  readonly limit: number;
  readonly bm25: { k: number; b: number; d: number };
  readonly boost?: Record<string, number>;
  readonly allowed?: (id: number) => boolean;
}

function propose<T>(
  index: MiniSearch<T>,
  terms: readonly WeightedTerm[],
  options: ProposeOptions,
): Proposal[] {
  if (terms.length === 0) return [];
  const found = index.search(terms.map((each) => each.term).join(' '), {
    boostTerm: (_term, place) => terms[place]?.weight ?? 1,
    bm25: options.bm25,
    ...(options.boost && { boost: options.boost }),
    ...(options.allowed && { filter: (result) => options.allowed?.(Number(result.id)) ?? true }),
  });
  // MiniSearch multiplies by the number of matched terms; taken out, the score is BM25+ again.
  return found
    .map((result): Proposal => ({ id: Number(result.id), score: result.score / result.queryTerms.length }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, options.limit);
}
