import { createHash } from 'node:crypto';

/** Most messages that are remembered: 6 MB. Only signed messages get here, so only Discord can fill it. */
const MOST = 50_000;

/** Remembers admitted messages for as long as their timestamp would admit them again. */
export class Replays {
  /** End of the memory of each message, ms, by digest; oldest first. */
  readonly #until = new Map<string, number>();
  readonly #most: number;

  constructor(most = MOST) {
    this.#most = most;
  }

  get size(): number {
    return this.#until.size;
  }

  /** Notes a message; false where it came before. */
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
