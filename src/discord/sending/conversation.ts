import { InteractionResponseType, MessageFlags } from 'discord.js';
import { text } from '../cards/components.js';
import type { AnswerMode } from '../contract/command.js';
import type { Card, Reply } from '../contract/reply.js';
import type { Schedule } from '../contract/schedule.js';
import type { Delivery, MessageBody, ReplyTarget, Transport } from './transport.js';

/**
 * How long an answer may take before the interaction is deferred, ms. Discord waits 3,000: half of that is for the way
 * of the acknowledgement.
 */
const DEFER_AFTER = 1_500;

export interface ConversationOptions {
  readonly transport: Transport;
  readonly target: ReplyTarget;
  /** `update` goes with `delete` and `share`. */
  readonly mode: AnswerMode;
  readonly schedule: Schedule;
}

/**
 * One interaction from arrival to answer. An answer in time is sent directly; else the interaction is deferred, and the
 * answer edits it. Who sees the first response cannot be changed later: a private answer after a public one replaces
 * it.
 */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #callOff: () => void;
  #acknowledged: Promise<Delivery> | null = null;
  /** Whether `begin` was called. */
  #begun = false;

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#callOff = options.schedule(() => {
      this.#acknowledged = this.#acknowledge();
      // Awaited in deliver(); an early failure must not count as unhandled until then.
      this.#acknowledged.catch(() => undefined);
    }, DEFER_AFTER);
  }

  /** Shows at once that the work has begun, in the place of the message pressed on; the answer follows there. */
  begin(words: string): void {
    this.#callOff();
    this.#begun = true;
    this.#acknowledged = this.#respond(noticeCard(words), 'update');
    this.#acknowledged.catch(() => undefined);
  }

  /** Sends the answer, whether or not the interaction was deferred. */
  async deliver(reply: Reply): Promise<Delivery> {
    this.#callOff();
    const deferred = this.#acknowledged === null ? null : await this.#acknowledged;
    if (deferred === 'gone') return 'gone';
    switch (reply.kind) {
      case 'card':
        return this.#say(reply.card, this.#options.mode, deferred);
      case 'notice':
        return this.#say(noticeCard(reply.text), this.#begun ? this.#options.mode : 'private', deferred);
      case 'nothing':
        return deferred ?? this.#first(this.#acknowledge());
      default:
        return this.#beside(reply, deferred);
    }
  }

  #say(card: Card, mode: AnswerMode, deferred: Delivery | null): Promise<Delivery> {
    return deferred === null ? this.#first(this.#respond(card, mode)) : this.#complete(card, mode);
  }

  /** Sends the first response and notes how it went: what follows builds on it. */
  async #first(answer: Promise<Delivery>): Promise<Delivery> {
    const delivery = await answer;
    this.#acknowledged = Promise.resolve(delivery);
    return delivery;
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

  /** Deletes a message, or shows it to all. */
  async #beside(
    reply: Extract<Reply, { kind: 'delete' | 'share' }>,
    deferred: Delivery | null,
  ): Promise<Delivery> {
    const { transport, target } = this.#options;
    const first = deferred ?? (await this.#first(this.#acknowledge()));
    if (first === 'gone') return 'gone';
    if (reply.kind === 'delete') {
      const removed = await transport.remove(target);
      if (removed === 'forbidden') await this.#complete(noticeCard(reply.otherwise), 'private');
      return removed;
    }
    const body = messageBody(reply.shared, { ephemeral: false, replaces: false });
    const shared = await transport.follow(target, body, reply.shared.files);
    if (shared === 'forbidden') await this.#complete(noticeCard(reply.otherwise), 'private');
    return shared === 'sent' ? this.#complete(reply.card, 'update') : shared;
  }
}

/** A card of one text. */
function noticeCard(content: string): Card {
  return { components: [text(content)] };
}

interface Sending {
  /** An edit cannot change who sees a message, so it never carries the ephemeral flag. */
  readonly ephemeral: boolean;
  /** Whether it takes the place of another card, whose files Discord would keep. */
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
