import type { APIEmbed, APIMessage, APIMessageSnapshotFields, APIPoll } from 'discord.js';
import { decodeId } from '../memory/custom-id.js';

/** What a message and a forwarded one have in common. */
type Said =
  | Partial<Pick<APIMessage, 'content' | 'embeds' | 'components' | 'poll'>>
  | APIMessageSnapshotFields;

/** What a message's parts can look like, for finding its buttons and texts at any depth. */
export interface RawComponent {
  readonly type: unknown;
  readonly content?: unknown;
  readonly custom_id?: unknown;
  readonly components?: unknown;
  readonly accessory?: unknown;
}

/**
 * Everything that a message says, as Discord stores it: its own words, its components and embeds (as other bots write),
 * its poll, and messages that it forwards. Of a card of this bot only the quotations: the rest is no claim of
 * anybody's.
 */
export function messageText(message: APIMessage, applicationId: string): string {
  const forwarded = (message.message_snapshots ?? []).map((snapshot) => snapshot.message);
  const own = message.application_id === applicationId || message.author?.id === applicationId;
  return [own ? quotationsIn(message) : saidIn(message), ...forwarded.map(saidIn)]
    .filter((text) => text !== '')
    .join('\n');
}

function saidIn(said: Said): string {
  const parts = (said.components ?? []) as readonly RawComponent[];
  if (customIds(parts).some((id) => decodeId(id) !== null)) return quotationsIn(said);
  const poll = 'poll' in said && said.poll ? pollTexts(said.poll) : [];
  const texts = [said.content, ...displayed(parts), ...(said.embeds ?? []).flatMap(embedTexts), ...poll];
  return texts.filter(Boolean).join('\n');
}

/** Name and value of a field say something together. */
function embedTexts({ title, description, fields = [] }: APIEmbed): (string | undefined)[] {
  return [title, description, ...fields.flatMap(({ name, value }) => [name, value])];
}

function pollTexts({ question, answers }: APIPoll): (string | undefined)[] {
  return [question.text, ...answers.map(({ poll_media: { text } }) => text)];
}

/** The lines of a card that are block quotations, each quotation a paragraph. */
function quotationsIn({ components }: Said): string {
  const lines = displayed((components ?? []) as readonly RawComponent[]).flatMap((content) =>
    content.split('\n'),
  );
  return lines
    .map((line) => (line.startsWith('> ') ? line.slice(2) : ''))
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

function displayed(parts: readonly RawComponent[]): string[] {
  return parts.flatMap((part) => [
    ...(typeof part.content === 'string' ? [part.content] : []),
    ...(Array.isArray(part.components) ? displayed(part.components as RawComponent[]) : []),
  ]);
}

/** Ids of all buttons and menus, in order. */
export function customIds(parts: readonly RawComponent[]): string[] {
  return parts.flatMap((part) => [
    ...(typeof part.custom_id === 'string' ? [part.custom_id] : []),
    ...(typeof part.accessory === 'object' && part.accessory !== null
      ? customIds([part.accessory as RawComponent])
      : []),
    ...(Array.isArray(part.components) ? customIds(part.components as RawComponent[]) : []),
  ]);
}
