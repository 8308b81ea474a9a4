import type { APIEmbed, APIMessage, APIMessageSnapshotFields, APIPoll } from 'discord.js';
import { partsIn } from '../contract/parts.js';
import { decodeId } from '../memory/custom-id.js';

/** What a message and a forwarded one have in common. */
type Said =
  | Partial<Pick<APIMessage, 'content' | 'embeds' | 'components' | 'poll'>>
  | APIMessageSnapshotFields;

/**
 * All text of a message: its content, components, embeds, poll, and the messages that it forwards. Of a card of this
 * bot only the quotations: the rest is nobody's claim.
 */
export function messageText(message: APIMessage, applicationId: string): string {
  const forwarded = (message.message_snapshots ?? []).map((snapshot) => snapshot.message);
  const own = message.application_id === applicationId || message.author?.id === applicationId;
  return [own ? quotationsIn(message) : saidIn(message), ...forwarded.map(saidIn)]
    .filter((text) => text !== '')
    .join('\n');
}

function saidIn(said: Said): string {
  if (customIds(said.components).some((id) => decodeId(id) !== null)) return quotationsIn(said);
  const poll = 'poll' in said && said.poll ? pollTexts(said.poll) : [];
  const texts = [
    said.content,
    ...displayed(said.components),
    ...(said.embeds ?? []).flatMap(embedTexts),
    ...poll,
  ];
  return texts.filter(Boolean).join('\n');
}

/** Name and value of a field belong together. */
function embedTexts({ title, description, fields = [] }: APIEmbed): (string | undefined)[] {
  return [title, description, ...fields.flatMap(({ name, value }) => [name, value])];
}

function pollTexts({ question, answers }: APIPoll): (string | undefined)[] {
  return [question.text, ...answers.map(({ poll_media: { text } }) => text)];
}

/** The lines of a card that are block quotations, each quotation a paragraph. */
function quotationsIn({ components }: Said): string {
  return displayed(components)
    .flatMap((content) => content.split('\n'))
    .map((line) => (line.startsWith('> ') ? line.slice(2) : ''))
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

function displayed(components: unknown): string[] {
  return [...partsIn(components)].flatMap(({ content }) => (typeof content === 'string' ? [content] : []));
}

/** Ids of all buttons and menus, in order. */
export function customIds(components: unknown): string[] {
  return [...partsIn(components)].flatMap(({ custom_id: id }) => (typeof id === 'string' ? [id] : []));
}
