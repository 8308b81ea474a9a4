import { numberParam } from '../memory/custom-id.js';

/** The page to turn to: from an index on, or before an index. Indices count from 0. */
export type Turn = { readonly from: number } | { readonly before: number };

/** The first page. */
export const FIRST: Turn = { from: 0 };

/** The entries to load for a page of at most `size`. */
export function stretchOf(turn: Turn, size: number): { readonly from: number; readonly count: number } {
  if ('from' in turn) return { from: turn.from, count: size };
  const from = Math.max(0, turn.before - size);
  return { from, count: Math.max(1, turn.before - from) };
}

/** The first `count` entries, or turning back the last ones. */
export function partOf<T>(turn: Turn, stretch: readonly T[], count: number): readonly T[] {
  return 'before' in turn ? stretch.slice(stretch.length - count) : stretch.slice(0, count);
}

/** The last page in the place of one that lies beyond the entries; null where it does not, and where there are none. */
export function lastOf(turn: Turn, entries: number): Turn | null {
  const beyond = 'from' in turn ? turn.from >= entries : turn.before > entries;
  return beyond && entries > 0 ? { before: entries } : null;
}

/** Reads a button's parameters: an index, and whether the page before it (`b`) or from it on (`a`) is meant. */
export function turnOf(place: string | undefined, way: string | undefined, most: number): Turn {
  const at = Math.min(numberParam(place), most);
  return way === 'b' ? { before: at } : { from: at };
}
