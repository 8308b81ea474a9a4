import type { Prepared } from '../../search/prepare.js';
import { VectorTable } from '../../search/vectors/vector-table.js';
import type { FoundPlace } from '../archive.js';
import type { Excerpt } from './excerpt.js';

/** A sentence that was found, and its number in an index. */
export interface NumberedPlace {
  readonly number: number;
  readonly place: FoundPlace;
}

/**
 * Gives sentences their numbers in an index.
 *
 * @param numbers for each article of the index, its number in the excerpt
 */
export function numberPlaces(
  { index: { state } }: Prepared,
  { excerpt, numbers }: { readonly excerpt: Excerpt; readonly numbers: readonly number[] },
  places: readonly FoundPlace[],
): NumberedPlace[] {
  const known = new Map<string, number>();
  for (const [sentence, article] of state.articleOf.entries())
    known.set(`${article}:${state.sentenceOf[sentence]}`, sentence);
  return places.flatMap((place) => {
    const ref = excerpt.refOf(place);
    const number = known.get(`${numbers.indexOf(ref.article)}:${ref.sentence}`);
    return number === undefined ? [] : [{ number, place }];
  });
}

/** The vectors of what was found, by their numbers in an index. */
export function tableOf(
  { index }: Prepared,
  numbered: readonly NumberedPlace[],
  dimensions: number,
): VectorTable {
  const table = new VectorTable(index.sentences, dimensions);
  for (const { number, place } of numbered) {
    if (place.vector !== null) table.set(number, place.vector);
  }
  return table;
}
