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

/** Where something was asked or pressed, and in which language the person reads. */
export interface Circumstances {
  readonly caller: Caller;
  /** Null where Discord does not say. */
  readonly channelId: string | null;
  /** What the bot may do in the channel, as Discord sent it. */
  readonly botPermissions: bigint;
  /** The person's language as Discord names it: `en-US`, `de`. */
  readonly locale: string;
  /** The server's own; null outside servers. */
  readonly guildLocale: string | null;
}

export interface CommandRequest extends Circumstances {
  readonly options: OptionValues;
  /** Of a message command: the text of the message it was used on. */
  readonly targetText: string | null;
  /** Whether the reply will be seen by the caller alone. */
  readonly private: boolean;
}

export interface ButtonRequest extends Circumstances {
  /** What was chosen, where it is a select menu; else empty. */
  readonly values: readonly string[];
  /** The message that it stands on, as Discord gives it back. */
  readonly components: Card['components'];
  /** Parameters of the id of the pressed button or used menu. */
  readonly params: readonly string[];
  /** The text that the message's buttons carry together (its question), null where none or forged. */
  readonly carried: string | null;
  /** Who asked for the message that the button stands on; null where Discord does not say. */
  readonly askerId: string | null;
  readonly private: boolean;
}
