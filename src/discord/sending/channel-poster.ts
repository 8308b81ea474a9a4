import { type APIMessage, DiscordAPIError, MessageFlags, type REST } from 'discord.js';
import type { Card } from '../contract/reply.js';
import { patchMessage, postMessage } from '../rest/answers.js';

/**
 * The result of a message to a channel. `gone`: there is no such channel or message; `forbidden`: the bot may not write
 * there.
 */
export type Posted =
  | { readonly kind: 'posted'; readonly messageId: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'forbidden' };

/** Writes to channels, not in answer to an interaction. */
export interface ChannelPoster {
  /** `once`: a nonce of at most 25 characters; posted twice within some minutes, Discord shows the message once. */
  post(channelId: string, card: Card, once: string): Promise<Posted>;
  edit(channelId: string, messageId: string, card: Card): Promise<Posted>;
}

export function createChannelPoster(rest: Pick<REST, 'post' | 'patch'>): ChannelPoster {
  const body = (card: Card) => ({
    flags: MessageFlags.IsComponentsV2,
    components: [...card.components],
    allowed_mentions: { parse: [] },
  });
  return {
    post: (channelId, card, once) =>
      settle(postMessage(rest, channelId, { ...body(card), nonce: once, enforce_nonce: true })),
    edit: (channelId, messageId, card) => settle(patchMessage(rest, { channelId, messageId }, body(card))),
  };
}

async function settle(call: Promise<APIMessage>): Promise<Posted> {
  try {
    const { id } = await call;
    return { kind: 'posted', messageId: id };
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    if (error.status === 404) return { kind: 'gone' };
    if (error.status === 403) return { kind: 'forbidden' };
    throw error;
  }
}
