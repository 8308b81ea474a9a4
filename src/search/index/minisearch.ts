import MiniSearch, { type AsPlainObject } from 'minisearch';
import { FieldPostings, type FieldReader } from './postings.js';
import { type IndexState, NONE } from './state.js';

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

const splitTerms = (text: string): string[] => text.split(' ');
const sameTerm = (term: string): string => term;

interface Documents {
  readonly count: number;
  /** Field name → its postings, in the order of the fields. */
  readonly fields: Readonly<Record<string, FieldPostings>>;
}

/** The index of MiniSearch's own serialised form, term by term, so that no more than one term lies in memory twice. */
function* entries(terms: readonly string[], fields: readonly FieldPostings[]): Generator<[string, object]> {
  for (let id = 0; id < terms.length; id++) {
    const data = fields.flatMap((field, place) => {
      const counts = field.of(id);
      return counts === undefined ? [] : [[place, counts]];
    });
    if (data.length > 0) yield [terms[id]!, Object.fromEntries(data)];
  }
}

/**
 * Makes a MiniSearch index through `loadJS` from postings that are known already: several times faster than `add`,
 * which looks up every word of every document in its tree.
 */
function load(terms: readonly string[], { count, fields }: Documents): MiniSearch {
  const names = Object.keys(fields);
  const postings = Object.values(fields);
  const documentIds: Record<string, number> = {};
  const fieldLength: Record<string, number[]> = {};
  for (let id = 0; id < count; id++) {
    documentIds[id] = id;
    fieldLength[id] = postings.map((field) => field.lengths[id]!);
  }
  const mean = ({ lengths }: FieldPostings) =>
    lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, count);
  const serialised = {
    documentCount: count,
    nextId: count,
    documentIds,
    fieldIds: Object.fromEntries(names.map((name, place) => [name, place])),
    fieldLength,
    averageFieldLength: postings.map(mean),
    storedFields: {},
    dirtCount: 0,
    // `loadJS` only iterates over it.
    index: entries(terms, postings) as unknown as AsPlainObject['index'],
    serializationVersion: 2,
  };
  return MiniSearch.loadJS(serialised, { fields: names, tokenize: splitTerms, processTerm: sameTerm });
}

/** The first stage: MiniSearch over sentences, and over passages with their heading and title as fields. */
export class CandidateIndex {
  readonly #sentences: MiniSearch;
  readonly #passages: MiniSearch;

  constructor(state: IndexState, terms: readonly string[]) {
    const sentences = state.articleOf.length;
    const passages = state.passageStart.length - 1;
    const postings = (documents: number, read: FieldReader) =>
      new FieldPostings(state, { terms: terms.length, documents }, read);
    const perPassage = (segmentOf: (passage: number) => number) =>
      postings(passages, (visit) => {
        for (let id = 0; id < passages; id++) {
          const segment = segmentOf(id);
          if (segment !== NONE) visit(id, segment, segment + 1);
        }
      });
    this.#sentences = load(terms, {
      count: sentences,
      fields: {
        text: postings(sentences, (visit) => {
          for (let id = 0; id < sentences; id++) visit(id, id, id + 1);
        }),
      },
    });
    this.#passages = load(terms, {
      count: passages,
      fields: {
        text: postings(passages, (visit) => {
          for (let id = 0; id < passages; id++)
            visit(id, state.passageStart[id]!, state.passageStart[id + 1]!);
        }),
        heading: perPassage((id) => state.headingOf[id]!),
        title: perPassage((id) => state.titleOf[state.articleOf[state.passageStart[id]!]!]!),
      },
    });
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

function propose(index: MiniSearch, terms: readonly WeightedTerm[], options: ProposeOptions): Proposal[] {
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
