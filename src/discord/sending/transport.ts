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
 * How it went. `already`: the interaction had been acknowledged (a retry of a call whose answer was lost). `gone`:
 * Discord knows the interaction or message no longer. `forbidden`: it does not let the bot do that there.
 * `PayloadRefused` is thrown where Discord does not take what was sent, any other error where it could not be reached.
 */
export type Delivery = 'sent' | 'already' | 'gone' | 'forbidden';

/** Discord was reached, and refused what was sent: a fault of ours. */
export class PayloadRefused extends Error {
  override readonly name = 'PayloadRefused';
}

/** The four things that can be done with an interaction, over whatever carries them. */
export interface Transport {
  /** The first acknowledgement, within three seconds. */
  respond(
    target: ReplyTarget,
    response: APIInteractionResponse,
    files?: readonly ReplyFile[],
  ): Promise<Delivery>;
  /** Changes the original answer: the deferred reply, or the message that the button stands on. */
  edit(target: ReplyTarget, body: MessageBody, files?: readonly ReplyFile[]): Promise<Delivery>;
  /** One more message. */
  follow(target: ReplyTarget, body: MessageBody, files?: readonly ReplyFile[]): Promise<Delivery>;
  /** Takes the original answer away. */
  remove(target: ReplyTarget): Promise<Delivery>;
}
