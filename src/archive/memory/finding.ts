import { articleAt } from '../../search/prepare.js';
import { AROUND } from '../../search/stages.js';
import { nearest } from '../../search/vectors/nearest.js';
import type { CandidateRequest, FoundCandidates } from '../archive.js';
import { type Contents, foundPlace } from './contents.js';

/** The candidates of a question, by the index and the vectors that a story in memory is searched by. */
export function candidatesIn(
  contents: Contents,
  { terms, vector, outlet, limit }: CandidateRequest,
): FoundCandidates {
  const { prepared, table } = contents;
  const allowed =
    outlet === undefined ? undefined : (sentence: number) => articleAt(prepared, sentence).outlet === outlet;
  const words = prepared.index.words.best(terms, limit.words, allowed);
  const sought = vector === null || table === null ? null : { vector, table };
  const near = sought === null ? [] : nearest(sought, limit.meaning, allowed);
  const around = sought === null ? [] : nearest(sought, AROUND);
  return {
    byWords: words.map(({ sentence }) => foundPlace(contents, sentence)),
    byMeaning: near.map(({ sentence }) => foundPlace(contents, sentence)),
    around: around.map(({ nearness }) => nearness),
  };
}
