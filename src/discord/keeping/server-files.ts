import { join } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { readIfThere } from '../../import/store/files.js';
import { updateWhole, type Writing } from '../../import/store/write.js';
import type { ServerSettings, Servers } from '../contract/servers.js';

const FOLDER = 'servers';
const NAME = /^(\d{15,21})\.json$/;

/** A file of an earlier version may lack what was added since. */
const SETTINGS = z.object({
  privateChannels: z.array(z.string()).default([]),
  cooldowns: z.record(z.string(), z.number()).default({}),
  auditChannelId: z.string().nullable().default(null),
  follows: z.array(z.string()).default([]),
  pins: z.array(z.object({ channelId: z.string(), messageId: z.string() })).default([]),
  locale: z.string().nullable().default(null),
});

const NOTHING: ServerSettings = SETTINGS.parse({});

export interface ServerFilesOptions {
  readonly folder: string;
  readonly writing: Writing;
  readonly log: Logger;
}

/** Servers whose files are read at the same time. */
const AT_ONCE = 50;

/**
 * One file for each server, written whole. Read anew each time, because other processes of the bot write them too. On a
 * disk no two processes write one file: each serves its own servers. Files that several copies share are changed in one
 * step.
 */
export function createServerFiles(options: ServerFilesOptions): Servers {
  return new ServerFiles(options);
}

class ServerFiles implements Servers {
  readonly #writing: Writing;
  readonly #log: Logger;
  readonly #directory: string;
  /** The last change of each server: the next one begins after it. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor({ folder, writing, log }: ServerFilesOptions) {
    this.#directory = join(folder, FOLDER);
    this.#writing = writing;
    this.#log = log;
  }

  async of(guildId: string): Promise<ServerSettings> {
    if (!NAME.test(`${guildId}.json`)) return NOTHING;
    return this.#parse(guildId, await readIfThere(this.#writing.files, this.#place(guildId)));
  }

  change(guildId: string, how: (before: ServerSettings) => ServerSettings): Promise<ServerSettings> {
    if (!NAME.test(`${guildId}.json`)) throw new RangeError(`expected the id of a server, got ${guildId}`);
    const work = () => this.#change(guildId, how);
    const mine = (this.#turns.get(guildId) ?? Promise.resolve()).then(work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.#turns.set(guildId, settled);
    return mine;
  }

  async all(): Promise<ReadonlyMap<string, ServerSettings>> {
    const names = await this.#writing.files.list(this.#directory);
    const ids = names.flatMap((name) => NAME.exec(name)?.[1] ?? []);
    const settings = new Map<string, ServerSettings>();
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE);
      const read = await Promise.all(some.map(async (id) => [id, await this.of(id)] as const));
      for (const [id, each] of read) settings.set(id, each);
    }
    return settings;
  }

  async #change(guildId: string, how: (before: ServerSettings) => ServerSettings): Promise<ServerSettings> {
    let after = NOTHING;
    const changed = (before: string | null) => {
      after = how(this.#parse(guildId, before));
      return JSON.stringify(after);
    };
    await updateWhole(this.#place(guildId), changed, this.#writing);
    return after;
  }

  #place(guildId: string): string {
    return join(this.#directory, `${guildId}.json`);
  }

  #parse(guildId: string, text: string | null): ServerSettings {
    if (text === null) return NOTHING;
    try {
      return SETTINGS.parse(JSON.parse(text));
    } catch (err) {
      this.#log.error(
        { err, guildId },
        'the settings of a server cannot be read: it has none until they are set anew',
      );
      return NOTHING;
    }
  }
}
