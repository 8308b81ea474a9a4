import type { ServerSettings, Servers } from '../contract/servers.js';

/** How long settings are taken from memory, ms. After that, what another copy of the bot has set is known here. */
const FRESH = 1_000;
/** How long a question waits for them, ms. Discord expects an acknowledgement within three seconds. */
const PATIENCE = 800;
/** The most servers that are remembered. The one that was read longest ago goes first. */
const MOST = 10_000;

export interface RememberedServersOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Calls back after so many ms; the returned function calls it off. */
  readonly schedule: (callback: () => void, ms: number) => () => void;
}

interface Memory {
  readonly settings: ServerSettings;
  readonly at: number;
}

/**
 * Servers whose settings lie in an archive. Each question asks for them, and none may wait for an archive that does not
 * answer. Then what was last known of the server is given; where nothing is known, a fault.
 */
export function rememberedServers(servers: Servers, { now, schedule }: RememberedServersOptions): Servers {
  const memories = new Map<string, Memory>();

  function remember(guildId: string, settings: ServerSettings): ServerSettings {
    memories.delete(guildId);
    memories.set(guildId, { settings, at: now() });
    const [oldest] = memories.keys();
    if (memories.size > MOST && oldest !== undefined) memories.delete(oldest);
    return settings;
  }

  function late(): { readonly passed: Promise<never>; readonly callOff: () => void } {
    let callOff = () => {};
    const passed = new Promise<never>((_, reject) => {
      callOff = schedule(() => reject(new Error('the settings of servers did not come in time')), PATIENCE);
    });
    return { passed, callOff };
  }

  return {
    async of(guildId) {
      const known = memories.get(guildId);
      if (known !== undefined && now() - known.at < FRESH) return known.settings;
      const { passed, callOff } = late();
      const reading = servers.of(guildId).then((settings) => {
        // What was changed here meanwhile is newer.
        const newer = memories.get(guildId);
        return newer === known ? remember(guildId, settings) : (newer?.settings ?? settings);
      });
      try {
        return await Promise.race([reading, passed]);
      } catch (error) {
        reading.catch(() => undefined); // it may come to its end after the question has
        if (known === undefined) throw error;
        return known.settings;
      } finally {
        callOff();
      }
    },
    change: (guildId, how) => servers.change(guildId, how).then((after) => remember(guildId, after)),
    all: () => servers.all(),
  };
}
