import { join } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type Writing, writeWhole } from '../../import/store/write.js';
import type { ServerSettings, Servers } from '../contract/servers.js';

const FOLDER = 'servers';
const NAME = /^(\d{15,21})\.json$/;

const SETTINGS = z.object({
  privateChannels: z.array(z.string()),
  cooldowns: z.record(z.string(), z.number()),
  auditChannelId: z.string().nullable(),
  follows: z.array(z.string()),
  pins: z.array(z.object({ channelId: z.string(), messageId: z.string() })),
  locale: z.string().nullable(),
});

const NOTHING: ServerSettings = {
  privateChannels: [],
  cooldowns: {},
  auditChannelId: null,
  follows: [],
  pins: [],
  locale: null,
};

export interface ServerFilesOptions {
  readonly folder: string;
  readonly writing: Writing;
  readonly log: Logger;
}

/**
 * One file for each server, written whole or not at all. Read anew each time, because other processes of the bot write
 * them too: each serves its own servers, so that no two write one file.
 */
export function createServerFiles({ folder, writing, log }: ServerFilesOptions): Servers {
  const directory = join(folder, FOLDER);
  const turns = new Map<string, Promise<unknown>>();

  async function of(guildId: string): Promise<ServerSettings> {
    const path = join(directory, `${guildId}.json`);
    if (!NAME.test(`${guildId}.json`) || !(await writing.files.exists(path))) return NOTHING;
    try {
      return SETTINGS.parse({ ...NOTHING, ...(JSON.parse(await writing.files.read(path)) as object) });
    } catch (err) {
      log.error(
        { err, guildId },
        'the settings of a server cannot be read: it has none until they are set anew',
      );
      return NOTHING;
    }
  }

  return {
    of,
    change(guildId, how) {
      if (!NAME.test(`${guildId}.json`)) throw new RangeError(`expected the id of a server, got ${guildId}`);
      const work = async () => {
        const after = how(await of(guildId));
        await writeWhole(join(directory, `${guildId}.json`), JSON.stringify(after), writing);
        return after;
      };
      const mine = (turns.get(guildId) ?? Promise.resolve()).then(work);
      turns.set(
        guildId,
        mine.catch(() => undefined),
      );
      return mine;
    },
    async all() {
      const names = await writing.files.list(directory);
      const ids = names.flatMap((name) => NAME.exec(name)?.[1] ?? []);
      return new Map(await Promise.all(ids.map(async (id) => [id, await of(id)] as const)));
    },
  };
}
