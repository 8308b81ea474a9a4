import type { APIMessageTopLevelComponent } from 'discord.js';

/** A file sent with a card; a File component shows it by its name. */
export interface ReplyFile {
  readonly name: string;
  readonly content: string;
}

/** One message as people see it. Components V2: all of it is components. */
export interface Card {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly ReplyFile[];
}

/** What a command says, as a value. How it travels is decided in one place (`conversation.ts`). */
export type Reply =
  | {
      /** Sent as the command or button declares: to all, to the caller, or as an update. */
      readonly kind: 'card';
      readonly card: Card;
      /** For the log: one word on what was said, such as `no-answer`. */
      readonly outcome?: string;
    }
  | {
      /** A short private message to the caller. Markdown: text of others must be escaped before. */
      readonly kind: 'notice';
      readonly text: string;
      readonly outcome: string;
    }
  | {
      /** Shows the card of a private message to all, as a message of its own; the private message changes to `card`. */
      readonly kind: 'share';
      readonly shared: Card;
      readonly card: Card;
      /** Told to the caller where Discord does not allow it. */
      readonly otherwise: string;
    }
  | {
      /** Deletes the message that the pressed button is on. */
      readonly kind: 'delete';
      /** Told to the caller where Discord does not allow it. */
      readonly otherwise: string;
    }
  /** Sends nothing: an earlier press is still being carried out. */
  | { readonly kind: 'nothing'; readonly outcome: string };

export type Notice = Extract<Reply, { readonly kind: 'notice' }>;

export const notice = (text: string, outcome: string): Notice => ({ kind: 'notice', text, outcome });
