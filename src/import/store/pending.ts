import { join, resolve } from 'node:path';
import { z } from 'zod';
import { FACT_NAMES } from '../page/fact-names.js';
import { type StoreFailure, storing } from './failure.js';
import { readIfThere } from './files.js';
import { readStored } from './read-stored.js';
import { sweep, type Writing, writeWhole } from './write.js';

/** Below the seeds folder: what was shown to somebody and waits for a yes or no, one file each. */
const PENDING = '.pending';
const NAME = /^([a-z0-9]{1,40})\.json$/;

/** How long something waits, ms: a day. Then the page is to be read again. */
export const PENDING_FOR = 24 * 60 * 60_000;
/** Most that waits at a time; the oldest goes first. */
const MOST_PENDING = 100;

const FACT = z.object({ value: z.string(), source: z.string() });
const FACTS = z.partialRecord(z.enum(FACT_NAMES), FACT);

const ORIGIN = z.object({
  address: z.string(),
  url: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});

const REMOVED = z.object({ reason: z.string(), count: z.number(), example: z.string() });

const WAITING = z.object({
  /** ms since the epoch. */
  since: z.number(),
  article: z.object({
    facts: FACTS,
    body: z.string(),
    origin: ORIGIN.optional(),
    removed: z.array(REMOVED).readonly().optional(),
  }),
  /** Facts that a person stated. */
  given: FACTS,
});

export type Waiting = z.infer<typeof WAITING>;

/** Keeps what waits in files, so that it survives a restart of the program and a kill at any moment. */
export class PendingShelf {
  readonly #folder: string;
  readonly #writing: Writing;
  readonly #now: () => number;

  constructor(seeds: string, writing: Writing, now: () => number) {
    this.#folder = join(resolve(seeds), PENDING);
    this.#writing = writing;
    this.#now = now;
  }

  /** Keeps something and gives its id. What has waited too long is dropped. */
  keep(
    waiting: Omit<Waiting, 'since'>,
  ): Promise<{ readonly kind: 'kept'; readonly id: string } | StoreFailure> {
    return storing(async () => {
      const id = this.#writing.newId();
      const text = JSON.stringify({ since: this.#now(), ...waiting } satisfies Waiting);
      await writeWhole(join(this.#folder, `${id}.json`), text, this.#writing);
      await this.#dropOld();
      return { kind: 'kept', id };
    });
  }

  /** What waits under an id; null where nothing does, no longer does, or the file is none of ours. */
  async find(id: string): Promise<Waiting | null> {
    const name = `${id}.json`;
    if (!NAME.test(name)) return null;
    const text = await readIfThere(this.#writing.files, join(this.#folder, name));
    const waiting = text === null ? null : readStored(WAITING, text);
    return waiting === null || this.#isOld(waiting) ? null : waiting;
  }

  /** Forgets what waits under an id, if anything does. */
  drop(id: string): Promise<{ readonly kind: 'dropped' } | StoreFailure> {
    return storing(async () => {
      const name = `${id}.json`;
      if (NAME.test(name)) await this.#writing.files.remove(join(this.#folder, name));
      return { kind: 'dropped' };
    });
  }

  #isOld({ since }: Waiting): boolean {
    return this.#now() - since > PENDING_FOR;
  }

  async #dropOld(): Promise<void> {
    const { files } = this.#writing;
    await sweep(this.#folder, this.#writing);
    const waiting: { readonly path: string; readonly since: number }[] = [];
    for (const name of (await files.list(this.#folder)).filter((each) => NAME.test(each))) {
      const path = join(this.#folder, name);
      const text = await readIfThere(files, path); // another process may have dropped it just now
      if (text !== null) waiting.push({ path, since: readStored(WAITING, text)?.since ?? 0 });
    }
    const oldest = waiting.toSorted((a, b) => b.since - a.since);
    const old = oldest.filter(({ since }, at) => at >= MOST_PENDING || this.#now() - since > PENDING_FOR);
    for (const { path } of old) await files.remove(path);
  }
}
