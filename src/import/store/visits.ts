import { createHash } from 'node:crypto';
import { join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { Origin } from '../article.js';
import { storing } from './failure.js';
import { readStored } from './read-stored.js';
import { type Writing, writeWhole } from './write.js';

/** Below the seeds folder: what servers said of the pages and feeds that were read, one file for each address. */
const VISITED = '.visited';

/**
 * How long a server is believed that nothing has changed, ms: 30 days. Some hand out one validator for ever; then the
 * page is read whole again.
 */
export const BELIEVED_FOR = 30 * 24 * 60 * 60_000;

const VISIT = z.object({
  /** The address that was asked for. */
  address: z.string(),
  /** The address after redirects, which handed the validators out. */
  url: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** When it was read whole, ms since the epoch. */
  at: z.number(),
  kept: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('article'), path: z.string(), sha256: z.string() }),
    z.object({ kind: z.literal('feed'), text: z.string() }),
  ]),
});

type Visit = z.infer<typeof VISIT>;

/** A page that was read before, and the article that came of it, which is still there as it was. */
export interface VisitedPage extends Origin {
  readonly at: number;
  readonly path: string;
}

/** A feed that was read before, and its text then. */
export interface VisitedFeed extends Origin {
  readonly at: number;
  readonly text: string;
}

/** What reading sources may know of earlier visits. */
export interface Visits {
  page(address: string): Promise<VisitedPage | null>;
  feed(address: string): Promise<VisitedFeed | null>;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Remembers what servers said of a page's version, so that a page is asked for again only if it has changed. The notes
 * stand beside the articles, not in them: they change when no word of an article does, and a feed has no article. A
 * page's note counts only while the article that came of it is there, unchanged. All notes can be deleted; then pages
 * are read whole again.
 */
export class VisitShelf implements Visits {
  readonly #seeds: string;
  readonly #writing: Writing;
  readonly #now: () => number;

  /** @param now ms since the epoch. */
  constructor(seeds: string, writing: Writing, now: () => number) {
    this.#seeds = resolve(seeds);
    this.#writing = writing;
    this.#now = now;
  }

  async page(address: string): Promise<VisitedPage | null> {
    const visit = await this.#find(address);
    if (visit === null || visit.kept.kind !== 'article') return null;
    const { path, sha256: known } = visit.kept;
    const text = await this.#article(path);
    return text !== null && sha256(text) === known ? { ...originOf(visit), at: visit.at, path } : null;
  }

  async feed(address: string): Promise<VisitedFeed | null> {
    const visit = await this.#find(address);
    if (visit === null || visit.kept.kind !== 'feed') return null;
    return { ...originOf(visit), at: visit.at, text: visit.kept.text };
  }

  /** Remembers that a page holds the article at a path. Without validators, or a place to write, nothing happens. */
  async keepPage(origin: Origin | null | undefined, path: string): Promise<void> {
    const text = origin ? await this.#article(path) : null;
    if (origin && text !== null) await this.#keep(origin, { kind: 'article', path, sha256: sha256(text) });
  }

  /** Remembers a feed with its text. Without validators, or a place to write, nothing happens. */
  async keepFeed(origin: Origin | null, text: string): Promise<void> {
    if (origin !== null) await this.#keep(origin, { kind: 'feed', text });
  }

  async #keep(origin: Origin, kept: Visit['kept']): Promise<void> {
    if ((origin.etag ?? origin.lastModified) === null) return;
    const text = JSON.stringify({ ...originOf(origin), at: this.#now(), kept } satisfies Visit);
    // Without the note a page is downloaded again, no more. A folder that cannot be written has been reported before.
    await storing(() => writeWhole(this.#file(origin.address), text, this.#writing));
  }

  async #find(address: string): Promise<Visit | null> {
    const text = await this.#read(this.#file(address));
    const visit = text === null ? null : readStored(VISIT, text);
    if (visit === null || visit.address !== address) return null;
    const age = this.#now() - visit.at;
    return age >= 0 && age <= BELIEVED_FOR ? visit : null;
  }

  /** The text of an article's file; null where there is none in the folder. */
  async #article(path: string): Promise<string | null> {
    const place = resolve(this.#seeds, ...path.split('/'));
    return relative(this.#seeds, place).split(sep).includes('..') ? null : this.#read(place);
  }

  /** A file's text; null where it cannot be read, for whatever reason: then the page is read whole. */
  async #read(path: string): Promise<string | null> {
    const read = await storing(
      async () => ({ kind: 'read', text: await this.#writing.files.read(path) }) as const,
    );
    return read.kind === 'read' ? read.text : null;
  }

  #file(address: string): string {
    return join(this.#seeds, VISITED, `${sha256(address).slice(0, 32)}.json`);
  }
}

function originOf({ address, url, etag, lastModified }: Origin): Origin {
  return { address, url, etag, lastModified };
}
