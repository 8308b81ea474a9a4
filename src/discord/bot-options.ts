import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { ReloadOutcome, StoryHost } from '../story/story.js';
import type { Command } from './contract/command.js';
import type { Editing } from './contract/editing.js';
import type { State } from './contract/state.js';
import type { LastReload, Models } from './contract/status.js';
import type { Observe } from './dispatch/interaction-line.js';

/** What a bot is made of, and whom it tells what happens to it. */
export interface BotOptions {
  readonly config: Config;
  readonly host: StoryHost;
  readonly commands: readonly Command[];
  /** Adds and removes articles; absent where that is switched off. */
  readonly editor?: Editing;
  /** What outlasts a restart; absent or null: nothing does. */
  readonly state?: State | null;
  readonly log: Logger;
  readonly now: () => number;
  /** Whether this process brings the registered commands in line (default true): one of several is enough. */
  readonly registers?: boolean;
  /** What the program knows of itself, for /status. */
  readonly about?: { readonly version: string; readonly shard: number | null };
  /** Told of every reload of this process. */
  readonly onReload?: (listener: (outcome: ReloadOutcome) => void) => void;
  /** How long it is quiet before channels are told of new articles, ms (default 30,000). */
  readonly newsAfter?: number;
  /** What the last reload came to. */
  readonly lastReload?: () => LastReload;
  /** Whether the models are in use (default: they are off). */
  readonly models?: () => Models;
  /** Told of each interaction that was dealt with. */
  readonly observe?: Observe;
  /** Told of each request over HTTP that was turned away, and why in one word. */
  readonly onTurnedAway?: (why: string) => void;
  /** Called when Discord refuses the bot for good. */
  readonly onRefused: (reason: string) => void;
}
