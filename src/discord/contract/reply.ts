import type { APIMessageTopLevelComponent } from 'discord.js';

/** A file sent with a card; a File component shows it by its name. */
export interface ReplyFile {
  readonly name: string;
  readonly content: string;
}

/** Everything that is seen of one message. Components V2: there is no content besides the components. */
export interface Card {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly ReplyFile[];
}

/** What a command says, as a value. How it travels is decided in one place (`conversation.ts`). */
export type Reply =
  | {
      /** Goes where the command's or button's declaration says. */
      readonly kind: 'card';
      readonly card: Card;
      /** For the log: one word on what was said, such as `no-answer`. */
      readonly outcome?: string;
    }
  | {
      /** A word to whoever asked or pressed; always private. Markdown: whatever is not ours must be escaped. */
      readonly kind: 'notice';
      readonly text: string;
      readonly outcome: string;
    }
  | {
      /** A message for all beside the private one that the pressed button stands on, which changes to `card`. */
      readonly kind: 'share';
      readonly shared: Card;
      readonly card: Card;
      /** Said to whoever pressed where Discord does not allow it. */
      readonly otherwise: string;
    }
  | {
      /** Takes away the message that the pressed button stands on. */
      readonly kind: 'delete';
      /** Said to whoever pressed where Discord does not allow it. */
      readonly otherwise: string;
    }
  /** What was pressed is being done already: nothing is said. */
  | { readonly kind: 'nothing'; readonly outcome: string };

export type Notice = Extract<Reply, { readonly kind: 'notice' }>;

export const notice = (text: string, outcome: string): Notice => ({ kind: 'notice', text, outcome });
