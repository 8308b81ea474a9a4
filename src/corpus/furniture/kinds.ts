import { TOO_LONG } from '../long-sentences.js';
import type { FurnitureKind } from './rule.js';
import { FURNITURE } from './rules.js';

const KINDS: ReadonlyMap<string, FurnitureKind> = new Map<string, FurnitureKind>([
  ...FURNITURE.flatMap(({ kind, rules }) => rules.map(({ name }) => [name, kind] as const)),
  [TOO_LONG, 'long'],
]);

/** What a rule leaves out, by its name; null where there is no such rule. */
export const kindOfRule = (name: string): FurnitureKind | null => KINDS.get(name) ?? null;
