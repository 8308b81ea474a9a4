import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { ReplyFile } from '../contract/reply.js';
import { type Delivery, PayloadRefused, type Transport } from './transport.js';

/** The part of discord.js's REST client that is used. */
export type RestCalls = Pick<REST, 'post' | 'patch' | 'delete'>;

/** Waits for so many milliseconds. */
export type Pause = (ms: number) => Promise<unknown>;

/**
 * Pauses before a call is repeated when Discord cannot be reached or answers 5xx, ms. The REST client itself tries each
 * four times at once; together this stays within the three seconds that an interaction waits.
 */
const PAUSES: readonly number[] = [300, 900];

/**
 * The same for the edit of a deferred answer, ms. It may come fifteen minutes later, and an edit can be repeated
 * without harm, so an outage of some minutes is waited out.
 */
const PATIENT_PAUSES: readonly number[] = [...PAUSES, 3_000, 10_000, 30_000, 60_000, 120_000];

/** Sends over Discord's HTTP API. The only file that sends anything to people. */
export function createRestTransport(rest: RestCalls, pause: Pause): Transport {
  const call = async (send: () => Promise<unknown>, pauses = PAUSES): Promise<Delivery> => {
    for (const ms of pauses) {
      try {
        return await settle(send());
      } catch (error) {
        if (error instanceof PayloadRefused) throw error;
        await pause(ms);
      }
    }
    return settle(send());
  };
  const request = (body: unknown, files?: readonly ReplyFile[]) => ({ body, auth: false, files: raw(files) });
  return {
    respond: ({ id, token }, body, files) =>
      call(() => rest.post(Routes.interactionCallback(id, token), request(body, files))),
    edit: ({ applicationId, token }, body, files) =>
      call(
        () => rest.patch(Routes.webhookMessage(applicationId, token), request(body, files)),
        PATIENT_PAUSES,
      ),
    // Not made again: a message whose answer was lost would come twice.
    follow: ({ applicationId, token }, body, files) =>
      settle(rest.post(Routes.webhook(applicationId, token), request(body, files))),
    remove: ({ applicationId, token }) =>
      call(() => rest.delete(Routes.webhookMessage(applicationId, token), { auth: false })),
  };
}

const GONE: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidWebhookToken,
];

/** Turns Discord's errors that are no fault of ours into values. */
async function settle(call: Promise<unknown>): Promise<Delivery> {
  try {
    await call;
    return 'sent';
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    if (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return 'already';
    if (GONE.includes(error.code)) return 'gone';
    if (error.status === 403) return 'forbidden';
    throw new PayloadRefused(error.message, { cause: error });
  }
}

function raw(files: readonly ReplyFile[] = []): { name: string; data: Buffer; contentType: string }[] {
  return files.map((file) => ({
    name: file.name,
    data: Buffer.from(file.content, 'utf8'),
    contentType: 'text/plain; charset=utf-8',
  }));
}
