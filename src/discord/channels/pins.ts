import type { Logger } from 'pino';
import type { StoryHost } from '../../story/story.js';
import { digestCard } from '../cards/digest-card.js';
import type { Card } from '../contract/reply.js';
import type { ChannelPlace, Pin, Servers } from '../contract/servers.js';
import type { SourceMemo } from '../contract/source-memo.js';
import { sayFor } from '../language/say.js';
import { storyDigest } from '../replies/digest.js';
import type { ChannelPoster } from '../sending/channel-poster.js';

export interface PinsOptions {
  readonly host: Pick<StoryHost, 'current'>;
  readonly sources: SourceMemo;
  readonly servers: Servers;
  readonly poster: ChannelPoster;
  readonly log: Logger;
}

/** Pinned cards: at most one in a channel, edited after each reload. */
export class Pins {
  readonly #options: PinsOptions;
  #updating: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: PinsOptions) {
    this.#options = options;
  }

  /** Posts a card in a channel, or updates the one there (`stands`); null where the bot may not write there. */
  async post(
    { guildId, channelId }: ChannelPlace,
    locale: string | null,
  ): Promise<'posted' | 'stands' | null> {
    const { servers, poster } = this.#options;
    const card = (await this.#cards())(locale);
    const { pins } = await servers.change(guildId, (before) => ({ ...before, locale }));
    const old = pins.find((pin) => pin.channelId === channelId);
    if (old !== undefined && (await poster.edit(channelId, old.messageId, card)).kind === 'posted')
      return 'stands';
    const posted = await poster.post(
      channelId,
      card,
      `pin-${this.#options.host.current().generation}-${Date.now()}`,
    );
    if (posted.kind !== 'posted') return null;
    const { messageId } = posted;
    await servers.change(guildId, (before) => ({
      ...before,
      pins: [...before.pins.filter((pin) => pin.channelId !== channelId), { channelId, messageId }],
    }));
    return 'posted';
  }

  /** Updates every card; one that is gone is dropped. */
  update(): Promise<void> {
    this.#updating = this.#updating.then(() => this.#updateAll());
    return this.#updating;
  }

  /** Nothing is updated any more: the next start does. */
  stop(): void {
    this.#stopped = true;
  }

  async #updateAll(): Promise<void> {
    const { servers, log } = this.#options;
    if (this.#stopped) return;
    try {
      const all = await servers.all();
      if ([...all.values()].every(({ pins }) => pins.length === 0)) return;
      const cardIn = await this.#cards();
      for (const [guildId, { pins, locale }] of all)
        for (const pin of pins) await this.#updateOne(guildId, pin, cardIn(locale));
    } catch (err) {
      // The story is closed under it, then.
      if (!this.#stopped) log.error({ err }, 'pinned cards could not be brought up to date');
    }
  }

  async #updateOne(guildId: string, pin: Pin, card: Card): Promise<void> {
    const { servers, poster, log } = this.#options;
    const edited = await poster.edit(pin.channelId, pin.messageId, card);
    if (edited.kind === 'posted') return;
    log.warn(
      { guildId, channelId: pin.channelId, why: edited.kind },
      'a pinned card is gone and is kept no longer',
    );
    await servers.change(guildId, (before) => ({
      ...before,
      pins: before.pins.filter(({ messageId }) => messageId !== pin.messageId),
    }));
  }

  /** The card in the language of a server; in English where that is not known. */
  async #cards(): Promise<(locale: string | null) => Card> {
    const { host, sources } = this.#options;
    const story = host.current();
    const digest = await storyDigest(story, await sources.of(story));
    return (locale) => digestCard(digest, sayFor(locale ?? 'en'));
  }
}
