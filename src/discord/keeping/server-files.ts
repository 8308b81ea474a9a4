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
 * One file for each server, changed whole or not at all. Read anew each time, because other processes of the bot write
 * them too: on a disk each serves its own servers, so that no two write one file; files that several copies share are
 * changed in one step.
 */
export function createServerFiles({ folder, writing, log }: ServerFilesOptions): Servers {
  const directory = join(folder, FOLDER);
  const place = (guildId: string) => join(directory, `${guildId}.json`);
  const turns = new Map<string, Promise<unknown>>();

  function parse(guildId: string, text: string | null): ServerSettings {
    if (text === null) return NOTHING;
    try {
      return SETTINGS.parse(JSON.parse(text));
    } catch (err) {
      log.error(
        { err, guildId },
        'the settings of a server cannot be read: it has none until they are set anew',
      );
      return NOTHING;
    }
  }

  async function of(guildId: string): Promise<ServerSettings> {
    if (!NAME.test(`${guildId}.json`)) return NOTHING;
    return parse(guildId, await readIfThere(writing.files, place(guildId)));
  }

  return {
    of,
    change(guildId, how) {
      if (!NAME.test(`${guildId}.json`)) throw new RangeError(`expected the id of a server, got ${guildId}`);
      const work = async () => {
        let after = NOTHING;
        const changed = (before: string | null) => {
          after = how(parse(guildId, before));
          return JSON.stringify(after);
        };
        await updateWhole(place(guildId), changed, writing);
        return after;
      };
      const mine = (turns.get(guildId) ?? Promise.resolve()).then(work);
      const settled = mine.then(
        () => undefined,
        () => undefined,
      );
      turns.set(guildId, settled);
      return mine;
    },
    async all() {
      const names = await writing.files.list(directory);
      const ids = names.flatMap((name) => NAME.exec(name)?.[1] ?? []);
      const settings = new Map<string, ServerSettings>();
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const some = ids.slice(from, from + AT_ONCE);
        const read = await Promise.all(some.map(of));
        for (const [at, id] of some.entries()) settings.set(id, read[at] ?? NOTHING);
      }
      return settings;
    },
  };
}
