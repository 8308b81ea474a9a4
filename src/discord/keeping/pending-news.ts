import { join } from 'node:path';
import pLimit from 'p-limit';
import { z } from 'zod';
import { type Writing, writeWhole } from '../../import/store/write.js';

const NAME = 'news.json';

const NEWS = z.object({ id: z.string(), added: z.array(z.string()), changed: z.array(z.string()) });

/** Articles (paths) of which channels are still to be told. */
export type WaitingNews = z.infer<typeof NEWS>;

/** News that waits to be told, kept across restarts. */
export interface PendingNews {
  read(): Promise<WaitingNews | null>;
  add(news: { readonly added: readonly string[]; readonly changed: readonly string[] }): Promise<void>;
  /** Gives what waits and forgets it: what is told is told once. */
  take(): Promise<WaitingNews | null>;
}

export function createPendingNews(folder: string, writing: Writing): PendingNews {
  const path = join(folder, NAME);
  const { files, newId } = writing;
  const inTurn = pLimit(1);

  async function read(): Promise<WaitingNews | null> {
    if (!(await files.exists(path))) return null;
    try {
      return NEWS.parse(JSON.parse(await files.read(path)));
    } catch {
      return null; // none of ours: it is written over
    }
  }

  return {
    read,
    add: ({ added, changed }) =>
      inTurn(async () => {
        const before = (await read()) ?? { id: newId(), added: [], changed: [] };
        const after: WaitingNews = {
          id: before.id,
          added: [...new Set([...before.added, ...added])],
          changed: [...new Set([...before.changed, ...changed])].filter(
            (each) => !before.added.includes(each),
          ),
        };
        await writeWhole(path, JSON.stringify(after), writing);
      }),
    take: () =>
      inTurn(async () => {
        const waiting = await read();
        await files.remove(path);
        return waiting;
      }),
  };
}
