import type { Logger } from 'pino';
import type { Refusal } from './intake.js';

/** Pause between two lines about one reason, ms: whoever can reach the port must not be able to fill the log. */
const SAY_AGAIN = 60_000;

/**
 * What a refusal means to an operator. Most are no fault: Discord itself sends forged requests to test the endpoint.
 */
const MEANINGS: Readonly<
  Record<Refusal, { readonly level: 'debug' | 'info' | 'warn'; readonly words: string }>
> = {
  elsewhere: { level: 'debug', words: 'asked for another path, or not by POST' },
  early: { level: 'info', words: 'came before the public key was known' },
  unsigned: { level: 'info', words: 'not signed: not from Discord' },
  forged: { level: 'info', words: 'not signed by Discord, which sends such itself to test the endpoint' },
  stale: {
    level: 'warn',
    words: 'signed by Discord at another time: sent again by somebody, or the clock of this machine is wrong',
  },
  replayed: { level: 'warn', words: 'the same as one before: sent again by somebody, or by a proxy' },
  'too-large': { level: 'warn', words: 'larger than anything that Discord sends' },
  broken: { level: 'info', words: 'ended before it was whole' },
  unreadable: { level: 'warn', words: 'signed by Discord, but not an interaction' },
};

export interface TurnedAwayOptions {
  readonly log: Logger;
  readonly now: () => number;
  /** Called for each, for the metrics. */
  readonly count: (why: Refusal) => void;
}

/** Logs refused requests: each reason at most once a minute, with their number. */
export class TurnedAway {
  readonly #options: TurnedAwayOptions;
  readonly #saidAt = new Map<Refusal, number>();
  readonly #since = new Map<Refusal, number>();

  constructor(options: TurnedAwayOptions) {
    this.#options = options;
  }

  /** `more` is added to the line; nothing of the request is. */
  note(why: Refusal, more: { readonly age?: number } = {}): void {
    const { log, now, count } = this.#options;
    count(why);
    const times = (this.#since.get(why) ?? 0) + 1;
    this.#since.set(why, times);
    if (now() - (this.#saidAt.get(why) ?? Number.NEGATIVE_INFINITY) < SAY_AGAIN) return;
    this.#saidAt.set(why, now());
    this.#since.set(why, 0);
    const { level, words } = MEANINGS[why];
    log[level]({ why, times, ...more }, `a request over HTTP was turned away: ${words}`);
  }
}
