import pLimit from 'p-limit';
import { parseAddress } from '../corpus/web-address.js';
import type { ReloadOutcome } from '../story/story.js';
import type { Planner } from './apart/planner.js';
import type { Reader } from './apart/reader.js';
import { type SourceOutcome, type Unchanged, type Unreadable, unreadable } from './article.js';
import type { Addition, Preparation, Removal, Undoing } from './edit-outcomes.js';
import { type Enforced, enforceChange, type MadeChange } from './enforce-change.js';
import type { FeedEntry } from './feed/read-feed.js';
import type { FetchOptions } from './fetch/session.js';
import type { FoundFacts } from './page/fact-names.js';
import { readAddress } from './source/address-source.js';
import { type ReceivedFile, readAttachment } from './source/attachment-source.js';
import { openFeed, readEntry } from './source/feed-source.js';
import type { Means } from './source/means.js';
import { type StoreFailure, unlessNotStored } from './store/failure.js';
import { PendingShelf } from './store/pending.js';
import { ArticleShelf, type Kept, type Restored, type Stored } from './store/shelf.js';
import { VisitShelf } from './store/visits.js';
import type { Writing } from './store/write.js';

/** Where an article comes from. A path of this machine is no source. */
export type EditorSource =
  | { readonly kind: 'address'; readonly address: string }
  /** What a feed announces: what the page does not say of itself, the feed does. */
  | { readonly kind: 'entry'; readonly entry: FeedEntry }
  | ({ readonly kind: 'attachment' } & ReceivedFile);

/** Where an editor changes the articles: a folder of this machine, or an archive. */
export interface EditedPlace {
  readonly seeds: string;
  readonly writing: Writing;
  readonly plan: Planner;
  /**
   * Lets one change at a time through, among all who change the same articles (default: among those of this editor).
   */
  readonly inTurn?: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface EditorOptions extends EditedPlace {
  readonly reload: () => Promise<ReloadOutcome>;
  readonly reader: Reader;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** How pages are fetched. */
  readonly fetching: FetchOptions;
  /** The host of the chat program, if it lies in a private network: files that it keeps are fetched all the same. */
  readonly privateHost: string | null;
}

export type { Addition, Preparation, Removal, Undoing } from './edit-outcomes.js';

/**
 * Adds and removes articles of a story that answers meanwhile. One change at a time: each ends with a reload, and is
 * taken back where the reload is rejected.
 */
export class Editor {
  readonly #options: EditorOptions;
  readonly #shelf: ArticleShelf;
  readonly #pending: PendingShelf;
  readonly #visits: VisitShelf;
  /** Lets one change of this editor through at a time. */
  readonly #own = pLimit(1);

  constructor(options: EditorOptions) {
    this.#options = options;
    this.#shelf = new ArticleShelf(options.seeds, options.writing);
    this.#pending = new PendingShelf(options.seeds, options.writing, options.now);
    this.#visits = new VisitShelf(options.seeds, options.writing, options.now);
  }

  /** Reads a source and tells what adding it would do. Nothing is added yet: what would be added waits under an id. */
  async prepare(source: EditorSource, given: FoundFacts): Promise<Preparation> {
    // Whoever states a fact wants to see the article with it, changed or not.
    const anew = Object.keys(given).length > 0;
    const outcome = await this.#read(source, anew);
    if (outcome.kind !== 'article') return outcome;
    const { article } = outcome;
    const plan = await unlessNotStored(() => this.#options.plan(article, given));
    if (plan.kind === 'present') await this.#visits.keepPage(article.origin, plan.path);
    if (plan.kind !== 'new' && plan.kind !== 'changed') return plan;
    const kept = await this.#pending.keep({ article, given });
    return kept.kind === 'kept' ? { kind: 'ready', id: kept.id, plan } : kept;
  }

  /** A feed's newest articles, as it announces them. */
  async announced(
    address: string,
    newest: number,
  ): Promise<{ readonly kind: 'announced'; readonly entries: readonly FeedEntry[] } | Unreadable> {
    const url = parseAddress(address.trim());
    if (url === null) return unreadable('badAddress');
    const feed = await openFeed(url.href, newest, this.#means(null));
    return feed.kind === 'failed' ? feed : { kind: 'announced', entries: feed.entries };
  }

  /** Adds what waits under an id, as things are now. */
  add(id: string): Promise<Addition> {
    return this.#change(async () => {
      const waiting = await this.#pending.find(id);
      if (waiting === null) return { kind: 'unknown' };
      const plan = await this.#options.plan(waiting.article, waiting.given);
      if (plan.kind !== 'new' && plan.kind !== 'changed') return plan;
      const { path, text } = plan.file;
      const stored = await this.#shelf.write(path, text);
      if (stored.kind === 'not-stored') return stored;
      const tried = await this.#enforce(path, () => this.#takeBack(path, stored));
      if (tried.kind !== 'in-force') return tried;
      const { reload } = tried;
      await this.#visits.keepPage(waiting.article.origin, path);
      await this.#pending.drop(id);
      return { kind: 'added', path, reload, ...(stored.kind === 'kept' && { replaced: stored.id }) };
    });
  }

  /** Forgets what waits under an id. */
  async cancel(id: string): Promise<void> {
    await this.#pending.drop(id);
  }

  /** Moves an article out; it can be put back under the id. */
  remove(path: string): Promise<Removal> {
    return this.#change(async () => {
      const removed = await this.#shelf.remove(path);
      if (removed.kind !== 'kept') return removed;
      const { id } = removed;
      const tried = await this.#enforce(path, () => this.#shelf.restore(id));
      return tried.kind === 'in-force' ? { kind: 'removed', id, path, reload: tried.reload } : tried;
    });
  }

  /** Puts a removed article back. */
  undo(id: string): Promise<Undoing> {
    return this.#change(async () => {
      const restored = await this.#shelf.restore(id);
      if (restored.kind !== 'restored') return restored;
      const { path } = restored;
      const tried = await this.#enforce(path, () => this.#shelf.keepAgain(id, path));
      return tried.kind === 'in-force' ? { kind: 'restored', path, reload: tried.reload } : tried;
    });
  }

  /** Articles that were removed and can be put back. */
  removed(): Promise<readonly { readonly id: string; readonly path: string }[]> {
    return this.#shelf.removed();
  }

  /** Runs a change when no other one runs. */
  #change<T>(work: () => Promise<T>): Promise<T | StoreFailure> {
    const { inTurn } = this.#options;
    return this.#own(() => unlessNotStored(() => (inTurn === undefined ? work() : inTurn(work))));
  }

  #enforce(path: string, takeBack: MadeChange['takeBack']): Promise<Enforced> {
    return enforceChange({ path, reload: this.#options.reload, takeBack });
  }

  #takeBack(path: string, stored: Stored | Kept): Promise<Stored | Restored | StoreFailure> {
    return stored.kind === 'kept' ? this.#shelf.restore(stored.id, true) : this.#shelf.takeBack(path);
  }

  async #read(source: EditorSource, anew: boolean): Promise<SourceOutcome | Unchanged> {
    const means = this.#means(anew ? null : this.#visits);
    switch (source.kind) {
      case 'attachment':
        return readAttachment(source, this.#options);
      case 'entry':
        return (await readEntry(source.entry, means)).outcome;
      case 'address': {
        const url = parseAddress(source.address.trim());
        return url === null ? unreadable('badAddress') : readAddress(url.href, means);
      }
    }
  }

  /** Files of this machine are no source. */
  #means(visits: VisitShelf | null): Means {
    const { reader, fetching } = this.#options;
    return { reader, fetching, visits, readFile: async () => unreadable('pathHere') };
  }
}
