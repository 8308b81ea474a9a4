import type { Logger } from 'pino';
import type { ReloadOutcome, StoryHost } from '../story/story.js';
import type { Command } from './contract/command.js';
import type { Editing } from './contract/editing.js';
import type { State } from './contract/state.js';
import type { LastReload, Models } from './contract/status.js';
import type { Observe } from './dispatch/interaction-line.js';
import type { DiscordSettings } from './settings.js';

/** The parts of a bot, and the callbacks for what happens to it. */
export interface BotOptions {
  readonly config: DiscordSettings;
  readonly host: StoryHost;
  readonly commands: readonly Command[];
  /** Adds and removes articles; absent where that is switched off. */
  readonly editor?: Editing;
  /** What is kept across restarts; absent or null: nothing. */
  readonly state?: State | null;
  readonly log: Logger;
  readonly now: () => number;
  /** Whether this process registers the commands (default true); of several processes one does. */
  readonly registers?: boolean;
  /** Version and shard of the program, for /status. */
  readonly about?: { readonly version: string; readonly shard: number | null };
  /** Subscribes to the reloads of this process. */
  readonly onReload?: (listener: (outcome: ReloadOutcome) => void) => void;
  /**
   * Pause after the last change before channels are told of it, ms (default 30,000): changes within it are one message.
   */
  readonly newsAfter?: number;
  /** The result of the last reload. */
  readonly lastReload?: () => LastReload;
  /** Whether the models are in use (default: they are off). */
  readonly models?: () => Models;
  /** Called after each interaction. */
  readonly observe?: Observe;
  /** Called for each HTTP request that was refused, with the reason in one word. */
  readonly onTurnedAway?: (why: string) => void;
  /** Called when Discord refuses the bot for good. */
  readonly onRefused: (reason: string) => void;
}
