import { inTime, type Schedule } from '../contract/schedule.js';
import type { ServerSettings, Servers } from '../contract/servers.js';

/** How long settings are taken from memory, ms. So late a change of another copy of the bot is known here. */
const FRESH = 1_000;
/** How long a question waits for them, ms. Discord expects an acknowledgement within three seconds. */
const PATIENCE = 800;
/** The most servers that are remembered. The one that was read longest ago goes first. */
const MOST = 10_000;

export interface RememberedServersOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly schedule: Schedule;
}

interface Memory {
  readonly settings: ServerSettings;
  readonly at: number;
}

/**
 * Settings of servers that lie in an archive. Every question reads them, and none may wait for an archive that does not
 * answer: then the settings last known are given, or an error where none are.
 */
export function rememberedServers(servers: Servers, { now, schedule }: RememberedServersOptions): Servers {
  const memory = new ServerMemory(now);
  const late = () => {
    throw new Error('the settings of servers did not come in time');
  };
  return {
    async of(guildId) {
      const known = memory.of(guildId);
      if (known !== undefined && now() - known.at < FRESH) return known.settings;
      const reading = servers.of(guildId).then((settings) => {
        // What was changed here meanwhile is newer.
        const newer = memory.of(guildId);
        return newer === known ? memory.note(guildId, settings) : (newer?.settings ?? settings);
      });
      try {
        return await inTime(reading, { ms: PATIENCE, schedule, late });
      } catch (error) {
        if (known === undefined) throw error;
        return known.settings;
      }
    },
    change: (guildId, how) => servers.change(guildId, how).then((after) => memory.note(guildId, after)),
    all: () => servers.all(),
  };
}

/** The settings of servers as they were last known. */
class ServerMemory {
  readonly #now: () => number;
  readonly #known = new Map<string, Memory>();

  constructor(now: () => number) {
    this.#now = now;
  }

  of(guildId: string): Memory | undefined {
    return this.#known.get(guildId);
  }

  note(guildId: string, settings: ServerSettings): ServerSettings {
    this.#known.delete(guildId);
    this.#known.set(guildId, { settings, at: this.#now() });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    return settings;
  }
}
