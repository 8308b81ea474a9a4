import type { KeyObject } from 'node:crypto';
import type { APIInteraction, REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Door, PortPulse } from '../dispatch/door.js';
import { isRefused, TOKEN_REFUSED } from '../gateway/refusal.js';
import { sleep } from '../gateway/sleep.js';
import { type OwnApplication, ownApplication } from '../registration/application.js';
import { Admissions } from './admission.js';
import { PATH, type Refusal } from './intake.js';
import { InteractionServer, type Limits } from './server.js';
import { publicKeyOf } from './signature.js';
import { TurnedAway } from './turned-away.js';
import type { WaitingRequests } from './waiting.js';

export interface HttpDoorOptions {
  readonly at: { readonly host: string; readonly port: number; readonly publicKey: string | null };
  readonly rest: Pick<REST, 'get'>;
  readonly waiting: WaitingRequests;
  readonly log: Logger;
  readonly now: () => number;
  readonly onInteraction: (raw: APIInteraction) => Promise<void>;
  /** Called when a retry is of no use, with the reason in one line. */
  readonly onRefused: (reason: string) => void;
  /** Called for each request that was refused. */
  readonly onTurnedAway?: ((why: Refusal) => void) | undefined;
  readonly limits?: Limits | undefined;
}

/** First and longest pause before Discord is asked again for the application, ms; doubled each time. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

const NOT_SERVED = 'interactions are not taken over HTTP yet';
const NO_KEY = 'the public key of the application is not known yet';
const WRONG_KEY =
  'DISCORD_PUBLIC_KEY is not the public key of the application that DISCORD_TOKEN belongs to: correct ' +
  'or remove the setting';

/** Takes interactions that Discord posts. Any number of copies of the bot may stand behind one address. */
export class HttpDoor implements Door {
  readonly #options: HttpDoorOptions;
  readonly #server: InteractionServer;
  #key: KeyObject | null;
  #application: OwnApplication | null = null;
  #missing: string | null = NOT_SERVED;

  constructor(options: HttpDoorOptions) {
    const { at, waiting, log, now, onInteraction, onTurnedAway, limits } = options;
    this.#options = options;
    this.#key = at.publicKey === null ? null : publicKeyOf(at.publicKey);
    const admissions = new Admissions(now);
    const turnedAway = new TurnedAway({ log, now, count: (why) => onTurnedAway?.(why) });
    this.#server = new InteractionServer({
      means: () => ({ key: this.#key, admissions }),
      waiting,
      onInteraction,
      limits,
      onFault: (err) => log.error({ err }, 'a request over HTTP could not be dealt with'),
      onTurnedAway: ({ why, age }) => turnedAway.note(why, age === undefined ? {} : { age }),
    });
  }

  async connect(stopped: AbortSignal): Promise<void> {
    const { at, log, onRefused } = this.#options;
    const { host } = at;
    try {
      const port = await this.#server.listen(at);
      log.info({ host, port, path: PATH }, 'interactions are taken over HTTP');
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : error;
      return onRefused(`HTTP_PORT: port ${at.port} at ${host} cannot be used (${code})`);
    }
    this.#missing = this.#key === null ? NO_KEY : null;
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      stopped.throwIfAborted();
      try {
        return this.#know(await ownApplication(this.#options.rest));
      } catch (err) {
        if (isRefused(err)) return onRefused(TOKEN_REFUSED);
        log.warn({ err, againInMs: pause }, 'the application could not be asked for');
        await sleep(pause, stopped);
      }
    }
  }

  pulse(): PortPulse {
    return { missing: this.#missing };
  }

  applicationId(): string | null {
    return this.#application?.id ?? null;
  }

  drain(): Promise<void> {
    return this.#server.drain();
  }

  async close(): Promise<void> {
    this.#server.close();
  }

  /** Takes the public key that Discord tells, unless the settings name one: that stays in force. */
  #know(application: OwnApplication): void {
    const { at, log } = this.#options;
    this.#application = application;
    if (at.publicKey === null) this.#key = publicKeyOf(application.publicKey);
    else if (at.publicKey.toLowerCase() !== application.publicKey) {
      log.error(WRONG_KEY);
      this.#missing = WRONG_KEY;
      return;
    }
    this.#missing = null;
  }
}
