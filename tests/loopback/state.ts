import { EventEmitter } from 'node:events';
import type { Application } from './application.js';
import { CommandRegistry } from './commands.js';
import { Faults } from './faults.js';
import type { Interaction } from './interactions/interaction.js';
import type { StoredMessage } from './messages.js';
import type { Guild } from './places.js';
import type { Violation } from './rules/findings.js';
import { Snowflakes } from './snowflake.js';

/** One request of the bot's, as it was answered. */
export interface RequestRecord {
  readonly method: string;
  /** After `/v10`, without the query. */
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

/** A violation, and the request that carried it. */
export interface RequestViolation extends Violation {
  readonly request: string;
}

/** Everything that this Discord knows. The REST routes and the gateway read and change it. */
export class LoopbackState {
  readonly snowflakes = new Snowflakes();
  readonly commands = new CommandRegistry(this.snowflakes);
  readonly faults = new Faults();
  readonly guilds: Guild[] = [];
  readonly messages = new Map<string, StoredMessage>();
  /** By token. */
  readonly interactions = new Map<string, Interaction>();
  readonly requests: RequestRecord[] = [];
  readonly violations: RequestViolation[] = [];
  readonly #changes = new EventEmitter().setMaxListeners(0);
  application: Application;

  constructor(application: Application) {
    this.application = application;
  }

  changed(): void {
    this.#changes.emit('change');
  }

  /** Waits until `read` gives something other than undefined or false; what it waits for is in the failure. */
  until<T>(read: () => T | undefined | false, what: string, timeoutMs = 30_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const value = read();
        if (value === undefined || value === false) return;
        clearTimeout(timer);
        this.#changes.off('change', look);
        resolve(value);
      };
      const timer = setTimeout(() => {
        this.#changes.off('change', look);
        const last = this.requests.slice(-8).map(({ method, path, status }) => `${method} ${path} ${status}`);
        reject(new Error(`Waited ${timeoutMs} ms in vain for ${what}. Last requests:\n${last.join('\n')}`));
      }, timeoutMs);
      this.#changes.on('change', look);
      look();
    });
  }
}
