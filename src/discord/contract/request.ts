import type { Card } from './reply.js';

/** Who asks or presses, and where. Ids are Discord snowflakes. */
export interface Caller {
  readonly userId: string;
  /** Null outside guilds. */
  readonly guildId: string | null;
  /** The member's permissions in the channel as Discord sent them; none outside guilds. */
  readonly permissions: bigint;
}

/** A file that the person attached. */
export interface Attachment {
  readonly filename: string;
  readonly url: string;
  /** Bytes. */
  readonly size: number;
}

/** Option values by name, as Discord sent them; read them through `options.ts`. */
export type OptionValues = ReadonlyMap<string, string | number | boolean | Attachment>;

/** What every interaction tells: who, where, and in which language. */
export interface Circumstances {
  readonly caller: Caller;
  /** Null where Discord does not say. */
  readonly channelId: string | null;
  /** The channel that this one is a thread of, such as a forum; null where it is no thread. */
  readonly threadOf: string | null;
  /** The bot's permissions in the channel, as Discord sent them. */
  readonly botPermissions: bigint;
  /** The person's language as Discord names it: `en-US`, `de`. */
  readonly locale: string;
  /** The server's language; null outside servers. */
  readonly guildLocale: string | null;
}

export interface CommandRequest extends Circumstances {
  readonly options: OptionValues;
  /** Text of the message that a message command was used on; null for other commands. */
  readonly targetText: string | null;
  /** Whether the reply will be seen by the caller alone. */
  readonly private: boolean;
}

export interface ButtonRequest extends Circumstances {
  /** Values chosen in a select menu; empty for a button. */
  readonly values: readonly string[];
  /** Components of the message that the button is on, as Discord sent them. */
  readonly components: Card['components'];
  /** Parameters in the `custom_id`. */
  readonly params: readonly string[];
  /** The question that the ids of the message's buttons hold together; null where there is none or they are forged. */
  readonly carried: string | null;
  /** Whose interaction the message answers; null where Discord does not say. */
  readonly askerId: string | null;
  readonly private: boolean;
}
