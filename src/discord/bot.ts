import type { APIInteraction, REST } from 'discord.js';
import { dispatchOf } from './bot-dispatch.js';
import type { BotOptions } from './bot-options.js';
import { tellChannels } from './channels/tell-channels.js';
import { inTime, systemSchedule } from './contract/schedule.js';
import { createSourceMemo } from './contract/source-memo.js';
import type { Door } from './dispatch/door.js';
import { openDoor } from './door.js';
import { Registrar } from './registration/registrar.js';
import { createRest } from './rest/rest.js';
import { watchForRivals } from './sending/rivals.js';

export interface Bot {
  /**
   * Connects and registers the commands; retries through outages. Resolves when both are done or the bot is stopped.
   */
  start(): Promise<void>;
  /** Takes no new interactions, waits at most `graceMs` for those under way, and disconnects. */
  stop(graceMs: number): Promise<void>;
  /** Whether interactions come in, for health checks. */
  pulse(): ReturnType<Door['pulse']>;
  /** Why the commands are not registered; null where they are, or where another process registers them. */
  commandsMissing(): string | null;
}

/** Puts the bot together; `start` connects it. */
export function createBot(options: BotOptions): Bot {
  const { config, log, now, state, onRefused, onTurnedAway, registers = true } = options;
  const rest = createRest(config);
  watchForRivals(rest, { log, now });
  const sources = createSourceMemo();
  const { homeGuildId } = config;
  const told = state == null ? null : tellChannels({ ...options, state, rest, sources, homeGuildId });
  const registrar = registrarOf(options, rest);
  const underWay = new UnderWay();
  const take = (raw: APIInteraction) => underWay.add(dispatch(raw));
  const { door, transport } = openDoor({ config, rest, log, now, take, onRefused, onTurnedAway });
  const dispatch = dispatchOf(options, { rest, door, transport, sources, registrar, told });

  const finish = () => door.drain().then(() => underWay.settled());
  const stopping = new AbortController();
  return {
    async start() {
      try {
        await door.connect(stopping.signal);
        if (registers) await registrar.run(stopping.signal);
        await told?.news.start();
        if (registers) await told?.pins.update();
      } catch (error) {
        if (!stopping.signal.aborted) throw error;
      }
    },
    async stop(graceMs) {
      stopping.abort();
      told?.pins.stop();
      const ended = Promise.allSettled([finish(), told?.news.stop()]).then(() => undefined);
      await inTime(ended, { ms: graceMs, schedule: systemSchedule, late: () => undefined });
      await door.close();
    },
    pulse: () => door.pulse(),
    commandsMissing: () => (registers ? registrar.missingLine : null),
  };
}

function registrarOf({ config, commands, log, onRefused }: BotOptions, rest: REST): Registrar {
  return new Registrar({
    rest,
    commands,
    applicationId: config.applicationId,
    places: { ...config, operators: config.operatorIds.length > 0 },
    http: config.http !== null,
    log,
    onRefused,
  });
}

/** The interactions that are being answered. */
class UnderWay {
  readonly #answers = new Set<Promise<void>>();

  add(answer: Promise<void>): Promise<void> {
    const ended = answer.finally(() => this.#answers.delete(ended));
    this.#answers.add(ended);
    return ended;
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.#answers);
  }
}
