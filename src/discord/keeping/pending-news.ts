import { join } from 'node:path';
import pLimit from 'p-limit';
import { z } from 'zod';
import { readIfThere } from '../../import/store/files.js';
import { updateWhole, type Writing } from '../../import/store/write.js';
import type { PendingNews, WaitingNews } from '../contract/state.js';

const NAME = 'news.json';
/** How many told versions are remembered: more than one copy of the bot can lag behind another. */
const MOST_TOLD = 2_000;

/** Path and version of an article. */
const VERSIONS = z.array(z.tuple([z.string(), z.string()])).readonly();

const NEWS = z.object({
  id: z.string(),
  added: z.array(z.string()).readonly(),
  changed: z.array(z.string()).readonly(),
  /** Versions of the articles that wait. */
  waiting: VERSIONS.default([]),
  /** Versions that were told, the latest last. */
  told: VERSIONS.default([]),
});
type NewsFile = z.infer<typeof NEWS>;

const NOTHING: NewsFile = { id: '', added: [], changed: [], waiting: [], told: [] };

/** The versions (hashes) of the articles at these paths; those that are gone are left out. */
export type VersionsOf = (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;

export interface PendingNewsOptions {
  readonly folder: string;
  readonly writing: Writing;
  /**
   * Set where several copies of the bot notice the same change: each version is told once, whichever copy notices it.
   */
  readonly versions?: VersionsOf;
}

export function createPendingNews({ folder, writing, versions }: PendingNewsOptions): PendingNews {
  const path = join(folder, NAME);
  const inTurn = pLimit(1);
  const change = (how: (before: NewsFile) => NewsFile): Promise<NewsFile> =>
    inTurn(async () => {
      let before = NOTHING;
      const changed = (text: string | null) => {
        before = parse(text);
        return JSON.stringify(how(before));
      };
      await updateWhole(path, changed, writing);
      return before;
    });

  return {
    read: async () => waitingIn(parse(await readIfThere(writing.files, path))),
    async add({ added, changed }) {
      const now = versions === undefined ? null : await versions([...added, ...changed]);
      await change((before) => withNews(before, { added, changed, now, newId: writing.newId }));
    },
    async take() {
      // Asking first spares a write where another copy was quicker.
      if (waitingIn(parse(await readIfThere(writing.files, path))) === null) return null;
      return waitingIn(
        await change(({ told, waiting }) => ({ ...NOTHING, told: remembered(told, waiting) })),
      );
    },
  };
}

function parse(text: string | null): NewsFile {
  if (text === null) return NOTHING;
  try {
    return NEWS.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return NOTHING; // none of ours: it is written over
    throw error;
  }
}

function waitingIn({ id, added, changed }: NewsFile): WaitingNews | null {
  return added.length + changed.length === 0 ? null : { id, added, changed };
}

interface Noted {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly now: ReadonlyMap<string, string> | null;
  readonly newId: () => string;
}

function withNews(before: NewsFile, { added, changed, now, newId }: Noted): NewsFile {
  const told = new Map(before.told);
  const fresh = (path: string) => now === null || (now.has(path) && now.get(path) !== told.get(path));
  const allAdded = [...new Set([...before.added, ...added.filter(fresh)])];
  const allChanged = [...new Set([...before.changed, ...changed.filter(fresh)])];
  return {
    id: before.id || newId(),
    added: allAdded,
    changed: allChanged.filter((each) => !allAdded.includes(each)),
    waiting: [...new Map([...before.waiting, ...[...(now ?? [])].filter(([path]) => fresh(path))])],
    told: before.told,
  };
}

function remembered(told: NewsFile['told'], more: NewsFile['told']): NewsFile['told'] {
  const latest = new Set(more.map(([path]) => path));
  return [...told.filter(([path]) => !latest.has(path)), ...more].slice(-MOST_TOLD);
}
