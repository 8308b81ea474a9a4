import { type SmallVector, toSmall } from '../../search/vectors/vector-table.js';
import type { VectorModel } from '../archive.js';
import type { GiveVectors, QuotableText } from './describing.js';
import type { Searching } from './searching.js';
import { type SentenceDocument, vectorFields, vectorOf } from './sentence-document.js';
import type { Operation } from './writing.js';

/** Keys that are looked up in one request. */
const LOOKED_UP = 200;

/** The vectors that sentences with the same words have in force already. */
async function recall(
  searching: Searching,
  sentences: readonly QuotableText[],
): Promise<ReadonlyMap<string, SmallVector>> {
  const known = new Map<string, SmallVector>();
  const keys = [...new Set(sentences.map(({ words }) => words))];
  for (let from = 0; from < keys.length; from += LOOKED_UP) {
    const words = keys.slice(from, from + LOOKED_UP);
    const filter = [{ terms: { words } }, { term: { embedded: true } }, { term: { firstWords: true } }];
    const { hits } = await searching.one<SentenceDocument>({
      kind: 'sentences',
      body: { size: words.length, _source: ['words', 'vector', 'scale'], query: { bool: { filter } } },
    });
    for (const { document } of hits) {
      const vector = vectorOf(document);
      if (vector !== null) known.set(document.words, vector);
    }
  }
  return known;
}

/**
 * Gives sentences the vectors that are in force for their words, and makes up to `made` new ones. The others are made
 * while questions are answered.
 */
export function givingVectors(
  model: VectorModel | null,
  searching: Searching | null,
  made: number,
): GiveVectors {
  let left = made;
  return async (sentences) => {
    if (model === null) return sentences.map(() => null);
    const known = searching === null ? new Map<string, SmallVector>() : await recall(searching, sentences);
    const vectors: (SmallVector | null)[] = [];
    for (const { words, text } of sentences) {
      const vector = known.get(words) ?? null;
      if (vector !== null || left === 0) vectors.push(vector);
      else {
        left -= 1;
        const [embedded] = await model.embed([text]);
        vectors.push(embedded === undefined ? null : toSmall(embedded));
      }
    }
    return vectors;
  };
}

/** The changes that give vectors to sentences that lack theirs. */
export async function* missingVectors(
  model: VectorModel,
  batches: AsyncIterable<readonly { readonly id: string; readonly text: string }[]>,
): AsyncGenerator<Operation> {
  for await (const batch of batches) {
    for (const { id, text } of batch) {
      const [vector] = await model.embed([text]);
      if (vector !== undefined) {
        yield { kind: 'sentences', id, changes: vectorFields(toSmall(vector)) };
      }
    }
  }
}
