import type { Logger } from 'pino';
import type { ReloadOutcome, StoryHost } from '../../story/story.js';
import { MOST_QUOTED, newsCard } from '../cards/news-card.js';
import type { Card } from '../contract/reply.js';
import type { Schedule } from '../contract/schedule.js';
import type { Servers } from '../contract/servers.js';
import type { PendingNews, WaitingNews } from '../contract/state.js';
import { sayFor } from '../language/say.js';
import type { ChannelPoster, Posted } from '../sending/channel-poster.js';

/** A reload that changed something. */
export type Replaced = Extract<ReloadOutcome, { readonly kind: 'replaced' }>;

export interface NewsOptions {
  readonly host: () => Pick<StoryHost, 'current'>;
  readonly servers: Servers;
  readonly pending: PendingNews;
  readonly poster: ChannelPoster;
  readonly log: Logger;
  /** Pause after the last change before channels are told, ms: changes within it are one message. */
  readonly quiet: number;
  readonly schedule: Schedule;
}

/** Tells following channels of new articles. Changes within `quiet` are one message, also across a restart. */
export class News {
  readonly #options: NewsOptions;
  #callOff: (() => void) | null = null;
  #telling: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: NewsOptions) {
    this.#options = options;
  }

  /** Schedules what an earlier process did not tell. */
  async start(): Promise<void> {
    if ((await this.#options.pending.read()) !== null) this.#wait();
  }

  /** Stores what a reload changed, to be told. */
  async note({ added, changed }: Replaced): Promise<void> {
    if (added.length === 0 && changed.length === 0) return;
    await this.#options.pending.add({ added, changed });
    this.#wait();
  }

  /** Stops telling; what waits is told after the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#callOff?.();
    await this.#telling;
  }

  #wait(): void {
    if (this.#stopped) return;
    this.#callOff?.();
    this.#callOff = this.#options.schedule(() => {
      this.#telling = this.#telling.then(() => this.#tell());
    }, this.#options.quiet);
  }

  async #tell(): Promise<void> {
    const { pending, log } = this.#options;
    try {
      const waiting = await pending.take();
      if (waiting !== null) await this.#post(waiting);
    } catch (err) {
      log.error({ err }, 'news of the articles could not be told');
    }
  }

  async #post({ id, added, changed }: WaitingNews): Promise<void> {
    const { host, servers } = this.#options;
    const story = host().current();
    const sources = await story.sources();
    const named = (paths: readonly string[]) => sources.filter(({ article }) => paths.includes(article));
    const view = { added: named(added), changed: named(changed) };
    const fresh = [...view.added, ...view.changed].map(({ article }) => article);
    if (fresh.length === 0) return;
    const openings = await story.openings({ articles: fresh.slice(0, MOST_QUOTED), each: MOST_QUOTED });
    const quotes = firstOfEach(openings, MOST_QUOTED);
    for (const [guildId, { follows, locale }] of await servers.all()) {
      if (follows.length === 0) continue;
      const card = newsCard({ ...view, quotes }, sayFor(locale ?? 'en'));
      for (const channelId of follows) await this.#postTo({ guildId, channelId }, card, id);
    }
  }

  /** Posts to one channel. A channel that is gone is dropped: nobody can unfollow there any more. */
  async #postTo(place: { readonly guildId: string; readonly channelId: string }, card: Card, id: string) {
    const { poster, servers, log } = this.#options;
    const { guildId, channelId } = place;
    let posted: Posted;
    try {
      posted = await poster.post(channelId, card, id);
    } catch (err) {
      log.error({ err, ...place }, 'a channel that follows could not be told');
      return;
    }
    if (posted.kind === 'posted') return;
    log.warn({ ...place, why: posted.kind }, 'a channel that followed cannot be written to and is dropped');
    await servers.change(guildId, (before) => ({
      ...before,
      follows: before.follows.filter((each) => each !== channelId),
    }));
  }
}

/** An equal share of each list from its beginning, at most `most` together, in the order of the lists. */
function firstOfEach<T>(lists: readonly (readonly T[])[], most: number): T[] {
  const each = Math.max(1, Math.floor(most / Math.max(1, lists.length)));
  return lists.flatMap((list) => list.slice(0, each)).slice(0, most);
}
