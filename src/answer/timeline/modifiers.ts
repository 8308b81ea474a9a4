import type { Modifier } from './expression.js';
import { lookUp } from './look-up.js';

const MODIFIERS: ReadonlyMap<string, Modifier> = new Map([
  ['last', 'last'],
  ['past', 'last'],
  ['this', 'this'],
  ['next', 'next'],
]);

const SHIFTS: Readonly<Record<Modifier, number>> = { last: -1, this: 0, next: 1 };

/** "last", "this", "next" or "past" as it is written in a text. */
export const modifierOf = (written: string): Modifier => lookUp(MODIFIERS, written);

/** How many weeks, months or years from the present one a modifier names. */
export const shiftOf = (modifier: Modifier): number => SHIFTS[modifier];

/** The modifier that names the unit so far from the present one. Null where it is further than the next. */
export function modifierOfShift(shift: number): Modifier | null {
  return [...MODIFIERS.values()].find((modifier) => SHIFTS[modifier] === shift) ?? null;
}
