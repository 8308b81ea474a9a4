import { type APIInteraction, ChannelType } from 'discord.js';
import type { ReplyTarget } from '../sending/transport.js';

/** Whether it has what an answer needs. The rest is read by `parseInteraction`, which may throw. */
export function isInteraction(raw: unknown): raw is APIInteraction {
  if (!isObject(raw) || typeof raw.type !== 'number') return false;
  return [raw.id, raw.token, raw.application_id].every((value) => typeof value === 'string');
}

/** Where an answer goes. */
export function targetOf({ id, token, application_id: applicationId }: APIInteraction): ReplyTarget {
  return { id, token, applicationId };
}

/** The language of an interaction that could not be read, as far as it says. */
export function localeOf(raw: unknown): string {
  return isObject(raw) && typeof raw.locale === 'string' ? raw.locale : 'en-US';
}

const THREADS: ReadonlySet<unknown> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

/** The channel that a thread belongs to; null where it is none. Of other channels the parent is only a category. */
export function threadOf({ channel }: APIInteraction): string | null {
  if (channel === undefined || !THREADS.has(channel.type)) return null;
  return 'parent_id' in channel && typeof channel.parent_id === 'string' ? channel.parent_id : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
