import type { REST } from 'discord.js';
import type { Logger } from 'pino';
import type { ReloadOutcome, StoryHost } from '../../story/story.js';
import type { Services } from '../contract/command.js';
import { systemSchedule } from '../contract/schedule.js';
import type { SourceMemo } from '../contract/source-memo.js';
import type { State } from '../contract/state.js';
import { createChannelPoster } from '../sending/channel-poster.js';
import { News } from './news.js';
import { Pins } from './pins.js';
import { toldAudit } from './told-audit.js';

/** Pause after the last change before channels are told of it, ms. */
const QUIET = 30_000;

export interface TellChannelsOptions {
  readonly state: State;
  readonly host: StoryHost;
  readonly rest: REST;
  readonly sources: SourceMemo;
  readonly homeGuildId: string | null;
  readonly log: Logger;
  /** Subscribes to the reloads of this process. */
  readonly onReload?: ((listener: (outcome: ReloadOutcome) => void) => void) | undefined;
  /** The pause before channels are told of changes, ms (default 30,000). */
  readonly newsAfter?: number | undefined;
}

/** What the bot writes to channels, and the services that commands get from it. */
export interface ToldChannels {
  readonly news: News;
  readonly pins: Pins;
  readonly services: Required<Pick<Services, 'audit' | 'servers' | 'pin'>>;
}

/** Sets up what the bot writes to channels: news, pinned cards and the record of changes. */
export function tellChannels(options: TellChannelsOptions): ToldChannels {
  const { state, host, rest, sources, homeGuildId, log, onReload, newsAfter = QUIET } = options;
  const { servers, news: pending } = state;
  const poster = createChannelPoster(rest);
  const audit = toldAudit(state.audit, { servers, poster, log, homeGuildId });
  const schedule = systemSchedule;
  const news = new News({ host: () => host, servers, pending, poster, log, quiet: newsAfter, schedule });
  const pins = new Pins({ host, sources, servers, poster, log });
  onReload?.((outcome) => {
    if (outcome.kind !== 'replaced') return;
    void pins.update();
    news.note(outcome).catch((err) => log.error({ err }, 'news of the articles could not be kept'));
  });
  return { news, pins, services: { audit, servers, pin: (place, locale) => pins.post(place, locale) } };
}
