import { numberParam } from '../memory/custom-id.js';

/** The page to turn to: the things from an index on, or those before an index. Indices count from 0. */
export type Turn = { readonly from: number } | { readonly before: number };

/** The first page. */
export const FIRST: Turn = { from: 0 };

/** The stretch that a page of at most `size` things is made of. */
export function stretchOf(turn: Turn, size: number): { readonly from: number; readonly count: number } {
  if ('from' in turn) return { from: turn.from, count: size };
  const from = Math.max(0, turn.before - size);
  return { from, count: Math.max(1, turn.before - from) };
}

/** Of a stretch that may not fit whole, the part that is shown: its beginning, or its end where one turns back. */
export function partOf<T>(turn: Turn, stretch: readonly T[], count: number): readonly T[] {
  return 'before' in turn ? stretch.slice(stretch.length - count) : stretch.slice(0, count);
}

/** A button's parameters: a place, and whether what is before it (`b`) or from it on (`a`) is wanted. */
export function turnOf(place: string | undefined, way: string | undefined, most: number): Turn {
  const at = Math.min(numberParam(place), most);
  return way === 'b' ? { before: at } : { from: at };
}
