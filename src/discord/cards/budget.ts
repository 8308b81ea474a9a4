import { partsIn } from '../contract/parts.js';
import type { Card } from '../contract/reply.js';

/** Discord's limits of a Components V2 message: all text together, and all components, nested ones included. */
export const TEXT_LIMIT = 4000;
export const COMPONENT_LIMIT = 40;

export interface Size {
  /** UTF-16 code units of every text and label, as sent: escapes, emphasis and link addresses included. */
  readonly characters: number;
  readonly components: number;
}

/** Counts a card as Discord does. Labels count as text too: that is more than Discord counts, never less. */
export function measure(card: Card): Size {
  let characters = 0;
  let components = 0;
  for (const { content, label } of partsIn(card.components)) {
    components++;
    if (typeof content === 'string') characters += content.length;
    if (typeof label === 'string') characters += label.length;
  }
  return { characters, components };
}

export function fits(card: Card): boolean {
  const size = measure(card);
  return size.characters <= TEXT_LIMIT && size.components <= COMPONENT_LIMIT;
}

/**
 * The fullest card that fits. `build(n, filed)` makes it with the first n quotations. None is shortened: fewer are
 * shown, and where not even one fits, long ones go into files (`filed`). Null where that is not enough.
 */
export function fullest(most: number, build: (count: number, filed: boolean) => Card): Card | null {
  for (const filed of [false, true]) {
    for (let count = most; count > 0; count--) {
      const card = build(count, filed);
      if (fits(card)) return card;
    }
  }
  return null;
}
