import type { APIInteraction, REST } from 'discord.js';
import type { Logger } from 'pino';
import { systemSchedule } from './contract/schedule.js';
import type { Door } from './dispatch/door.js';
import { createGateway } from './gateway/gateway.js';
import { HttpDoor } from './http/http-door.js';
import { createHttpTransport } from './http/http-transport.js';
import { WaitingRequests } from './http/waiting.js';
import { createRestTransport } from './sending/rest-transport.js';
import type { Transport } from './sending/transport.js';
import type { DiscordSettings } from './settings.js';

export interface DoorOptions {
  readonly config: DiscordSettings;
  readonly rest: REST;
  readonly log: Logger;
  readonly now: () => number;
  /** Answers an interaction; resolves at its end. */
  readonly take: (raw: APIInteraction) => Promise<void>;
  /** Called when Discord, or this machine, refuses the bot for good. */
  readonly onRefused: (reason: string) => void;
  /** Called for each HTTP request that was refused. */
  readonly onTurnedAway?: ((why: string) => void) | undefined;
}

/** The door and the transport for the settings: gateway and REST, or HTTP. */
export function openDoor(options: DoorOptions): { readonly door: Door; readonly transport: Transport } {
  const { config, rest, log, now, take, onRefused, onTurnedAway } = options;
  const pause = (ms: number) => new Promise((done) => systemSchedule(() => done(null), ms));
  const transport = createRestTransport(rest, pause);
  if (config.http === null) {
    const onInteraction = (raw: APIInteraction) => void take(raw);
    return { door: createGateway({ ...config, log, now, onRefused, onInteraction }), transport };
  }
  const waiting = new WaitingRequests();
  const at = config.http;
  const door = new HttpDoor({ at, rest, waiting, log, now, onRefused, onTurnedAway, onInteraction: take });
  return { door, transport: createHttpTransport(transport, waiting, pause) };
}
