import type { KeyObject } from 'node:crypto';
import { Replays } from './replays.js';
import { isSigned, type Seal, signedMessage } from './signature.js';

/**
 * How far a signature's time may lie from this machine's clock, ms, either way. Discord gives an interaction up after
 * 3,000, so an honest request is never older; the rest is for clocks that differ.
 */
export const WINDOW = 15_000;

/** What a signed request is: Discord's, made just now, and for the first time; or which of these it is not. */
export type Admission =
  | { readonly kind: 'admitted' }
  | { readonly kind: 'forged' | 'replayed' }
  /** How long ago it was signed by this machine's clock, ms; negative where that is yet to come. */
  | { readonly kind: 'stale'; readonly age: number };

/** Lets in what Discord signed, once, while it is fresh. */
export class Admissions {
  readonly #now: () => number;
  readonly #replays = new Replays();

  constructor(now: () => number) {
    this.#now = now;
  }

  judge(key: KeyObject, seal: Seal, body: Buffer): Admission {
    const message = signedMessage(seal, body);
    if (!isSigned(key, message, seal)) return { kind: 'forged' };
    const now = this.#now();
    const signedAt = Number(seal.timestamp) * 1_000;
    const age = now - signedAt;
    if (Math.abs(age) > WINDOW) return { kind: 'stale', age };
    return this.#replays.isNew(message, signedAt + WINDOW, now) ? { kind: 'admitted' } : { kind: 'replayed' };
  }
}
