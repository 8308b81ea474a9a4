import { CountTable } from './count-table.js';
import { type IndexState, NONE } from './state.js';

/** What is counted: the segments of sentences, and which sentences are copies. */
type Counted = Pick<IndexState, 'tokens' | 'segmentStart' | 'firstCopy'>;

/** The document frequency of each term, by number: in how many sentences it stands. Copies of a sentence count once. */
export function countSentences({ tokens, segmentStart, firstCopy }: Counted, terms: number): Uint32Array {
  const frequency = new CountTable(terms);
  const lastSeen = new Uint32Array(terms).fill(NONE);
  for (const [sentence, first] of firstCopy.entries()) {
    if (first !== sentence) continue;
    for (const term of tokens.subarray(segmentStart[sentence], segmentStart[sentence + 1])) {
      if (lastSeen[term] === sentence) continue;
      lastSeen[term] = sentence;
      frequency.add(term);
    }
  }
  return frequency.values;
}
