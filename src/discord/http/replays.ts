import { createHash } from 'node:crypto';

/** The most messages that are remembered: 6 MB. Only Discord can fill it, because only what it signed gets here. */
const MOST = 50_000;

/** Remembers what was let in, for as long as its timestamp would let it in again. */
export class Replays {
  /** Until when (ms) each message is remembered, by its digest; oldest first. */
  readonly #until = new Map<string, number>();
  readonly #most: number;

  constructor(most = MOST) {
    this.#most = most;
  }

  get size(): number {
    return this.#until.size;
  }

  /** Notes a message; false where it is one that came before. */
  isNew(message: Buffer, until: number, now: number): boolean {
    const digest = createHash('sha256').update(message).digest('base64');
    if ((this.#until.get(digest) ?? Number.NEGATIVE_INFINITY) >= now) return false;
    for (const [oldest, end] of this.#until) {
      if (end >= now && this.#until.size < this.#most) break;
      this.#until.delete(oldest);
    }
    this.#until.set(digest, until);
    return true;
  }
}
