import type { KeyObject } from 'node:crypto';
import { Replays } from './replays.js';
import { isSigned, type Seal, signedMessage } from './signature.js';

/**
 * How far a signature's time may lie from this machine's clock, ms, in either direction. Discord gives an interaction
 * up after 3,000, so an honest request is never older. The rest allows for clocks that differ.
 */
export const WINDOW = 15_000;

/** The judgement on a signed request: admitted, forged, or signed at another time. */
export type Judgement =
  | { readonly kind: 'admitted' | 'forged' }
  /** Its age by this machine's clock, ms; negative where it was signed in the future. */
  | { readonly kind: 'stale'; readonly age: number };

/** Admits what Discord has just signed, and remembers what was admitted. */
export class Admissions {
  readonly #now: () => number;
  readonly #replays = new Replays();

  constructor(now: () => number) {
    this.#now = now;
  }

  judge(key: KeyObject, seal: Seal, body: Buffer): Judgement {
    const message = signedMessage(seal, body);
    if (!isSigned(key, message, seal)) return { kind: 'forged' };
    const age = this.#now() - signedAt(seal);
    return Math.abs(age) > WINDOW ? { kind: 'stale', age } : { kind: 'admitted' };
  }

  /** Whether an admitted request came for the first time. */
  isFirst(seal: Seal, body: Buffer): boolean {
    return this.#replays.isNew(signedMessage(seal, body), signedAt(seal) + WINDOW, this.#now());
  }
}

/** Milliseconds since the epoch. */
const signedAt = ({ timestamp }: Seal): number => Number(timestamp) * 1_000;
