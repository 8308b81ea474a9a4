import type { KeyObject } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type APIInteraction, InteractionType } from 'discord.js';
import { isInteraction, targetOf } from '../dispatch/raw-interaction.js';
import type { ReplyTarget } from '../sending/transport.js';
import type { Admissions } from './admission.js';
import { receiveBody } from './body.js';
import { readSeal } from './signature.js';

/** The path of the endpoint. */
export const PATH = '/interactions';

/**
 * Largest body, bytes. The largest that Discord sends is a message with all that it may hold (4,000 characters, ten
 * embeds, forwarded messages): well below 100,000.
 */
export const MOST_BYTES = 262_144;

/** Why a request is refused: words for the log and the metrics. */
export type Refusal =
  | 'elsewhere'
  | 'early'
  | 'unsigned'
  | 'forged'
  | 'stale'
  | 'replayed'
  | 'too-large'
  | 'broken'
  | 'unreadable';

/** A request as it was read. */
export type Intake =
  | { readonly kind: 'ping' }
  | { readonly kind: 'interaction'; readonly raw: APIInteraction; readonly target: ReplyTarget }
  | {
      readonly kind: 'refused';
      readonly why: Refusal;
      readonly status: number;
      readonly words: string;
      /** Age of a stale request, ms. */
      readonly age?: number;
    };

export interface IntakeMeans {
  /** Null while it is not known yet. */
  readonly key: KeyObject | null;
  readonly admissions: Admissions;
}

const refused = (why: Refusal, status: number, words: string): Extract<Intake, { kind: 'refused' }> => ({
  kind: 'refused',
  why,
  status,
  words,
});

/**
 * Reads a request and checks Discord's signature before anything in it is used. The body is always read to its end: a
 * connection that closes with some of it unread is reset, and the other side may not see the answer.
 */
export async function takeIn(request: IncomingMessage, { key, admissions }: IntakeMeans): Promise<Intake> {
  const body = await receiveBody(request, MOST_BYTES);
  if (body === 'too-large') return refused('too-large', 413, 'too large');
  if (body === 'broken') return refused('broken', 400, 'ended too early');
  const path = (request.url ?? '/').split('?', 1)[0];
  if (path !== PATH) return refused('elsewhere', 404, `there is ${PATH}`);
  if (request.method !== 'POST') return refused('elsewhere', 405, 'Discord posts interactions here');
  if (key === null) return refused('early', 503, 'not ready yet');
  const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } = request.headers;
  const seal = readSeal(signature, timestamp);
  if (seal === null) return refused('unsigned', 401, 'not signed');
  const admission = admissions.judge(key, seal, body);
  switch (admission.kind) {
    case 'forged':
      return refused('forged', 401, 'not signed by Discord');
    case 'stale':
      return { ...refused('stale', 401, 'signed at another time'), age: admission.age };
    case 'admitted': {
      const intake = readInteraction(body);
      const again = intake.kind === 'interaction' && !admissions.isFirst(seal, body);
      return again ? refused('replayed', 401, 'came before') : intake;
    }
  }
}

/** Reads a signed body. */
function readInteraction(body: Buffer): Intake {
  const raw = parsed(body);
  if (typeof raw !== 'object' || raw === null) return refused('unreadable', 400, 'not an interaction');
  if ('type' in raw && raw.type === InteractionType.Ping) return { kind: 'ping' };
  return isInteraction(raw)
    ? { kind: 'interaction', raw, target: targetOf(raw) }
    : refused('unreadable', 400, 'not an interaction');
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
