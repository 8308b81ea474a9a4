import type { Logger } from 'pino';
import type { RegistrationFault } from '../contract/status.js';
import { isRefused, TOKEN_REFUSED } from '../gateway/refusal.js';
import { sleep } from '../gateway/sleep.js';
import { faultLine } from './explain.js';
import { type RegisteredPlace, type RegisterOptions, registerCommands } from './register.js';

export interface RegistrarOptions extends RegisterOptions {
  readonly log: Logger;
  /** Called when Discord refuses the token. */
  readonly onRefused: (reason: string) => void;
}

/** First and longest pause before the commands are registered again after a failure, ms; doubled each time. */
const FIRST_PAUSE = 15_000;
const LONGEST_PAUSE = 10 * 60_000;

/** Registers the commands, retries through outages and wrong settings, and tells the state. */
export class Registrar {
  readonly #options: RegistrarOptions;
  readonly #said = new Set<string>();
  /** Why commands are not registered; empty once all are. */
  missing: readonly RegistrationFault[] = [{ code: 'not-yet', values: {} }];
  places: readonly RegisteredPlace[] = [];

  constructor(options: RegistrarOptions) {
    this.#options = options;
  }

  /** `missing` in words, for health checks; null once all are registered. */
  get missingLine(): string | null {
    const [first, ...others] = this.missing;
    if (first === undefined) return null;
    if (first.code === 'not-yet') return faultLine(first);
    return `commands are not registered: ${[first, ...others].map(faultLine).join('; ')}`;
  }

  /** Resolves when all commands are registered, or on the first refusal that only a person can resolve. */
  async run(stopping: AbortSignal): Promise<void> {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      stopping.throwIfAborted();
      const outcome = await this.#attempt(pause);
      if (outcome === 'done') return;
      if (outcome === 'refused') {
        // A person has to act meanwhile: the bot answers as well as it can, and tries again by itself.
        void this.#again(pause, stopping);
        return;
      }
      await sleep(pause, stopping);
    }
  }

  async #again(pause: number, stopping: AbortSignal): Promise<void> {
    for (let next = pause; ; next = Math.min(next * 2, LONGEST_PAUSE)) {
      try {
        await sleep(next, stopping);
      } catch {
        return;
      }
      if ((await this.#attempt(next)) === 'done') return;
    }
  }

  async #attempt(pause: number): Promise<'done' | 'refused' | 'later'> {
    const { log, onRefused } = this.#options;
    try {
      const { places, cleared, faults, hints } = await registerCommands(this.#options);
      this.places = places;
      for (const hint of hints) this.#once(hint, () => log.info(hint));
      for (const { guildId, removed } of cleared) log.info({ guildId, removed }, 'leftover commands removed');
      if (places.length > 0 && faults.length === 0) {
        for (const place of places) log.info(place, 'commands registered');
      }
      for (const line of faults.map(faultLine)) this.#once(line, () => log.error(line));
      this.missing = faults;
      return faults.length === 0 ? 'done' : 'refused';
    } catch (err) {
      if (isRefused(err)) {
        onRefused(TOKEN_REFUSED);
        return 'done';
      }
      log.warn({ err, againInMs: pause }, 'commands could not be registered');
      return 'later';
    }
  }

  /** Logs each line once: a fault that lasts is not repeated. */
  #once(line: string, say: () => void): void {
    if (this.#said.has(line)) return;
    this.#said.add(line);
    say();
  }
}
