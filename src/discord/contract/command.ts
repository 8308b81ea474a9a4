import type { Logger } from 'pino';
import type { Story, StoryHost } from '../../story/story.js';
import type { Audit } from './audit.js';
import type { Editing } from './editing.js';
import type { Reply } from './reply.js';
import type { ButtonRequest, Caller, CommandRequest, OptionValues } from './request.js';
import type { ChannelPlace, Servers } from './servers.js';
import type { SourceMemo } from './source-memo.js';
import type { Status } from './status.js';

/** Longest name and value of a choice (Discord), UTF-16 code units. */
export const CHOICE_LENGTH = 100;

/** What is offered while a person types. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Everything that a command may use. `story` is one generation: whoever asks uses only that. */
export interface Services {
  readonly story: Story;
  readonly host: StoryHost;
  readonly sources: SourceMemo;
  /** Absent where adding and removing articles is switched off. */
  readonly editor?: Editing;
  /** Absent where nothing is kept (STATE_DIR=off). */
  readonly audit?: Audit;
  readonly servers?: Servers;
  /**
   * Posts a card on the story in a channel and keeps it up to date. `stands`: one is there already; null: the bot may
   * not write there.
   */
  readonly pin?: (place: ChannelPlace, guildLocale: string | null) => Promise<'posted' | 'stands' | null>;
  /** The state of the bot, for /status. */
  readonly status: () => Status;
  /** Every command that is offered. */
  readonly commands: readonly Command[];
  /** Whether somebody has this access. */
  readonly may: (access: Access, caller: Caller) => Promise<boolean>;
  /**
   * Ids of the registered commands by name: those of a guild, or outside guilds (null). With its id a command can be
   * clicked: `</ask:ID>`. May ask Discord.
   */
  readonly commandIds: (guildId: string | null) => Promise<ReadonlyMap<string, string>>;
  readonly log: Logger;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export type CommandOption = {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
} & (
  | {
      readonly type: 'string';
      /** UTF-16 code units. */
      readonly maxLength?: number;
      /** Autocomplete: choices while a person types, who may type something else. At most 25 are shown. */
      readonly suggest?: (
        typed: string,
        request: CommandRequest,
        services: Services,
      ) => Promise<readonly Choice[]>;
    }
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  /** A text channel of the server; the value is its id. */
  | { readonly type: 'channel' }
  | { readonly type: 'boolean' }
  | { readonly type: 'attachment' }
);

/** Where an answer goes: a message for all, one for the caller alone, or in the place of the message pressed on. */
export type AnswerMode = 'public' | 'private' | 'update';

/** Who may use it: `rights/access.ts` says who is a moderator of the articles, who manages a server. */
export type Access = 'everyone' | 'manager' | 'moderator';

export interface ButtonHandler {
  readonly access?: Access;
  /** `update` changes the message that the button stands on; the others answer with a new one. */
  readonly answer: AnswerMode | ((request: ButtonRequest) => AnswerMode);
  /** Counts as a question for the limit on questions (default false). */
  readonly limited?: boolean;
  /**
   * A second press while the first is carried out does nothing. With `busy`, the message shows these words and no
   * buttons meanwhile; the result takes their place, also a refusal.
   */
  readonly once?: boolean | { readonly busy: (locale: string) => string };
  press(request: ButtonRequest, services: Services): Promise<Reply>;
}

/**
 * One command: what Discord is told about it, who may use it, who sees the reply, and what it says. It sees plain
 * values and returns one, so that any transport can serve it and tests need no Discord. When to defer is decided in
 * `sending/conversation.ts`.
 */
export interface Command {
  readonly kind: 'slash' | 'message';
  readonly name: string;
  /** Shown in Discord; of a message command in /help only. */
  readonly description: string;
  readonly options: readonly CommandOption[];
  /** Moderators' commands are offered in guilds only, to those with Manage Messages. */
  readonly access: Access;
  /** Adds or removes articles: not offered where that is switched off (default false). */
  readonly changesArticles?: boolean;
  /** Counts as a question for the limit on questions (default false). */
  readonly limited?: boolean;
  /** How long it may take, ms (default 30,000); Discord takes no answer after 15 minutes. */
  readonly patience?: number;
  /** Who sees the reply. A function is told what the channel's managers have set for it. */
  readonly private: boolean | ((options: OptionValues, byDefault: boolean) => boolean);
  run(request: CommandRequest, services: Services): Promise<Reply>;
  /** Handlers of its buttons by the action in their id; actions are unique over all commands. */
  readonly buttons?: Readonly<Record<string, ButtonHandler>>;
}
