import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { ReplyFile } from './reply.js';
import type { Delivery, Transport } from './transport.js';

/** What is used of discord.js's REST client. */
export type RestCalls = Pick<REST, 'post' | 'patch' | 'delete'>;

/** Sends over Discord's HTTP API. The only file that sends anything to people. */
export function createRestTransport(rest: RestCalls): Transport {
  return {
    respond: ({ id, token }, body, files) =>
      settle(rest.post(Routes.interactionCallback(id, token), { body, auth: false, files: raw(files) })),
    edit: ({ applicationId, token }, body, files) =>
      settle(
        rest.patch(Routes.webhookMessage(applicationId, token), { body, auth: false, files: raw(files) }),
      ),
    follow: ({ applicationId, token }, body, files) =>
      settle(rest.post(Routes.webhook(applicationId, token), { body, auth: false, files: raw(files) })),
    remove: ({ applicationId, token }) =>
      settle(rest.delete(Routes.webhookMessage(applicationId, token), { auth: false })),
  };
}

const GONE: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidWebhookToken,
];

/** Discord's answers that are no fault of ours become values. */
async function settle(call: Promise<unknown>): Promise<Delivery> {
  try {
    await call;
    return 'sent';
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    if (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return 'already';
    if (GONE.includes(error.code)) return 'gone';
    throw error;
  }
}

function raw(files: readonly ReplyFile[] = []): { name: string; data: Buffer; contentType: string }[] {
  return files.map((file) => ({
    name: file.name,
    data: Buffer.from(file.content, 'utf8'),
    contentType: 'text/plain; charset=utf-8',
  }));
}
