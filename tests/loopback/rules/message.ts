import { MessageFlags } from 'discord.js';
import { asJson, asList, asNumber, asText, type Json } from '../json.js';
import { checkComponents } from './components.js';
import { everyComponent } from './components-v2.js';
import { checkEmbeds } from './embed.js';
import { Findings, type Violation } from './findings.js';
import { checkKeys, KEYS } from './keys.js';
import { checkAllowedMentions } from './mentions.js';
import { checkBoolean, checkInteger, checkList, checkText } from './shape.js';

/** What a payload is for: a new message, an edit of one, or the promise of a later one. */
export type MessageUse = 'create' | 'edit' | 'defer';

export interface MessageContext {
  readonly use: MessageUse;
  /** Whether the message that is edited carries the flag IS_COMPONENTS_V2 already. */
  readonly wasV2?: boolean;
  /** Names of the files that come with it. */
  readonly files?: readonly string[];
}

const SETTABLE: Readonly<Record<MessageUse, number>> = {
  create:
    MessageFlags.Ephemeral |
    MessageFlags.SuppressEmbeds |
    MessageFlags.SuppressNotifications |
    MessageFlags.IsComponentsV2,
  edit: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2,
  defer: MessageFlags.Ephemeral,
};

function isV2(payload: Json, context: MessageContext): boolean {
  return context.wasV2 === true || (asNumber(payload.flags) & MessageFlags.IsComponentsV2) !== 0;
}

/** Checks one message, as sent in a callback, a follow-up or an edit, against every limit of Discord's. */
export function checkMessage(
  payload: Json,
  context: MessageContext = { use: 'create' },
  at: Findings = new Findings(),
): Violation[] {
  checkInteger(payload.flags, at.at('flags'), { max: 2 ** 31 - 1 });
  const forbidden = asNumber(payload.flags) & ~SETTABLE[context.use];
  if (forbidden !== 0) {
    at.at('flags').refuse(
      `Flags ${forbidden} cannot be set in a payload to ${context.use}`,
      'INVALID_MESSAGE_FLAGS',
    );
  }
  checkKeys(payload, at, context.use === 'defer' ? KEYS.deferral : KEYS.message);
  if (context.use === 'defer') return at.list;
  const v2 = isV2(payload, context);
  if (v2) checkNothingBesideComponents(payload, at);
  checkText(payload.content, at.at('content'), { min: 0, max: 2000 });
  checkBoolean(payload.tts, at.at('tts'));
  checkNonce(payload, at);
  checkEmbeds(payload.embeds, at.at('embeds'));
  if (payload.components !== undefined || (v2 && context.use === 'create')) {
    checkComponents(payload.components ?? [], at.at('components'), v2);
  }
  checkAttachments(payload, context.files ?? [], at);
  if (showsText(payload)) checkAllowedMentions(payload.allowed_mentions, at.at('allowed_mentions'));
  if (context.use === 'create' && isEmpty(payload)) {
    at.refuse('Cannot send an empty message', 'EMPTY_MESSAGE');
  }
  return at.list;
}

/** Checks the nonce. An enforced one makes one message of two. */
function checkNonce({ nonce, enforce_nonce: enforced }: Json, at: Findings): void {
  if (typeof nonce !== 'number') checkText(nonce, at.at('nonce'), { max: 25, required: enforced === true });
  checkBoolean(enforced, at.at('enforce_nonce'));
}

function checkNothingBesideComponents(payload: Json, at: Findings): void {
  for (const key of ['content', 'embeds', 'poll', 'stickers', 'sticker_ids']) {
    const value = payload[key];
    const present = Array.isArray(value)
      ? value.length > 0
      : value !== undefined && value !== null && value !== '';
    if (present) {
      at.at(key).refuse(
        `The ${key} field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      );
    }
  }
}

/** Files are listed at most ten, and a component shows only one that came along or is listed. */
function checkAttachments(payload: Json, files: readonly string[], at: Findings): void {
  const listed = checkList(payload.attachments, at.at('attachments'), { max: 10 });
  if (files.length > 10) at.at('attachments').refuse('At most 10 files', 'BASE_TYPE_BAD_LENGTH');
  for (const [index, entry] of listed.entries()) {
    checkKeys(asJson(entry), at.at('attachments', index), KEYS.attachment);
    checkText(asJson(entry).filename, at.at('attachments', index, 'filename'), { max: 1024 });
    // Discord's description has a string here; the index of a file counts as one.
    if (!/^\d+$/.test(asText(asJson(entry).id))) {
      at.at('attachments', index, 'id').refuse('Value is not snowflake.', 'NUMBER_TYPE_COERCE');
    }
  }
  const known = new Set([...files, ...listed.map((entry) => asJson(entry).filename)]);
  for (const component of everyComponent(payload.components)) {
    for (const media of [
      component.file,
      component.media,
      ...asList(component.items).map((item) => asJson(item).media),
    ]) {
      const name = /^attachment:\/\/(.*)$/.exec(asText(asJson(media).url))?.[1];
      if (name !== undefined && !known.has(name)) {
        at.at('components').refuse(
          `No file ${name} came with the message`,
          'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        );
      }
    }
  }
}

function showsText(payload: Json): boolean {
  return (
    Boolean(payload.content) || asList(payload.embeds).length > 0 || asList(payload.components).length > 0
  );
}

function isEmpty(payload: Json): boolean {
  return !showsText(payload) && asList(payload.attachments).length === 0 && !payload.poll;
}
