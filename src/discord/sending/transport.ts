import type { APIInteractionResponse, APIMessageTopLevelComponent, MessageFlags } from 'discord.js';
import type { ReplyFile } from '../contract/reply.js';

/** Where an answer goes: the interaction that Discord sent. The token is a secret that lives 15 minutes. */
export interface ReplyTarget {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** A message as Discord's API takes it. */
export interface MessageBody {
  flags: MessageFlags;
  components: APIMessageTopLevelComponent[];
  allowed_mentions: { parse: [] };
  attachments?: { id: string; filename: string }[];
}

/**
 * How a call went. `already`: the interaction had been acknowledged, as by a call whose answer was lost. `gone`:
 * Discord no longer knows the interaction or message. `forbidden`: the bot may not do that there. Throws
 * `PayloadRefused` where Discord refuses what was sent, another error where it cannot be reached.
 */
export type Delivery = 'sent' | 'already' | 'gone' | 'forbidden';

/** Discord was reached, and refused what was sent: a fault of ours. */
export class PayloadRefused extends Error {
  override readonly name = 'PayloadRefused';
}

/** What can be done with an interaction, over REST or in an HTTP response. */
export interface Transport {
  /** The first response, within three seconds. */
  respond(
    target: ReplyTarget,
    response: APIInteractionResponse,
    files?: readonly ReplyFile[],
  ): Promise<Delivery>;
  /** Changes the original answer: the deferred reply, or the message that the button stands on. */
  edit(target: ReplyTarget, body: MessageBody, files?: readonly ReplyFile[]): Promise<Delivery>;
  /** Sends a further message. */
  follow(target: ReplyTarget, body: MessageBody, files?: readonly ReplyFile[]): Promise<Delivery>;
  /** Deletes the original answer. */
  remove(target: ReplyTarget): Promise<Delivery>;
}
