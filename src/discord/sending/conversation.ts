import { InteractionResponseType, MessageFlags } from 'discord.js';
import { text } from '../cards/components.js';
import type { AnswerMode } from '../contract/command.js';
import type { Card, Reply } from '../contract/reply.js';
import type { Delivery, MessageBody, Target, Transport } from './transport.js';

/** Calls back after `ms`; the returned function calls it off. */
export type Schedule = (callback: () => void, ms: number) => () => void;

export const systemSchedule: Schedule = (callback, ms) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

/**
 * How long an answer may take before it is acknowledged first and sent later, ms. Discord waits 3,000: this leaves half
 * of that for the way of the acknowledgement.
 */
export const DEFER_AFTER = 1_500;

export interface ConversationOptions {
  readonly transport: Transport;
  readonly target: Target;
  readonly mode: AnswerMode;
  readonly schedule: Schedule;
}

/**
 * One interaction from arrival to answer. Sends the answer directly when it comes in time, else acknowledges and edits.
 * Who sees an acknowledgement cannot be changed later: a private word after a public one replaces it.
 */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #callOff: () => void;
  #acknowledged: Promise<Delivery> | null = null;

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#callOff = options.schedule(() => {
      this.#acknowledged = this.#acknowledge();
      // Awaited in deliver(); an early failure must not count as unhandled until then.
      this.#acknowledged.catch(() => undefined);
    }, DEFER_AFTER);
  }

  /** Sends the answer, whatever has been acknowledged by now. */
  async deliver(reply: Reply): Promise<Delivery> {
    this.#callOff();
    const deferred = this.#acknowledged === null ? null : await this.#acknowledged;
    if (deferred === 'gone') return 'gone';
    if (reply.kind === 'delete') return this.#remove(deferred !== null);
    const card = reply.kind === 'card' ? reply.card : noticeCard(reply.text);
    const mode = reply.kind === 'card' ? this.#options.mode : 'private';
    return deferred === null ? this.#respond(card, mode) : this.#complete(card, mode);
  }

  #acknowledge(): Promise<Delivery> {
    const { transport, target, mode } = this.#options;
    if (mode === 'update') {
      return transport.respond(target, { type: InteractionResponseType.DeferredMessageUpdate });
    }
    return transport.respond(target, {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: mode === 'private' ? { flags: MessageFlags.Ephemeral } : {},
    });
  }

  #respond(card: Card, mode: AnswerMode): Promise<Delivery> {
    const { transport, target } = this.#options;
    const data = messageBody(card, { ephemeral: mode === 'private', replaces: mode === 'update' });
    const type =
      mode === 'update'
        ? InteractionResponseType.UpdateMessage
        : InteractionResponseType.ChannelMessageWithSource;
    return transport.respond(target, { type, data }, card.files);
  }

  async #complete(card: Card, mode: AnswerMode): Promise<Delivery> {
    const { transport, target, mode: meant } = this.#options;
    if (mode === meant) {
      const body = messageBody(card, { ephemeral: false, replaces: mode === 'update' });
      return transport.edit(target, body, card.files);
    }
    if (meant === 'public') await transport.remove(target);
    const body = messageBody(card, { ephemeral: mode === 'private', replaces: false });
    return transport.follow(target, body, card.files);
  }

  async #remove(deferred: boolean): Promise<Delivery> {
    const { transport, target } = this.#options;
    if (!deferred) {
      const first = await transport.respond(target, { type: InteractionResponseType.DeferredMessageUpdate });
      if (first === 'gone') return 'gone';
    }
    return transport.remove(target);
  }
}

/** A short private word. */
export function noticeCard(content: string): Card {
  return { components: [text(content)] };
}

interface Sending {
  /** An edit cannot change who sees a message, so it never carries the ephemeral flag. */
  readonly ephemeral: boolean;
  /** Takes the place of another card: files of that one, which Discord would keep, go. */
  readonly replaces: boolean;
}

function messageBody(card: Card, { ephemeral, replaces }: Sending): MessageBody {
  return {
    flags: MessageFlags.IsComponentsV2 | (ephemeral ? MessageFlags.Ephemeral : 0),
    components: [...card.components],
    allowed_mentions: { parse: [] },
    ...(replaces || card.files?.length
      ? { attachments: (card.files ?? []).map(({ name }, at) => ({ id: String(at), filename: name })) }
      : {}),
  };
}
