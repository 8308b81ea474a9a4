import { MessageFlags } from 'discord.js';
import { asList, asNumber, type Json } from '../json.js';
import { checkComponents } from './components.js';
import { checkEmbeds } from './embed.js';
import { Findings, type Violation } from './findings.js';
import { checkAllowedMentions } from './mentions.js';
import { checkBoolean, checkInteger, checkList, checkText } from './shape.js';

/** What a payload is for: a new message, an edit of one, or the promise of a later one. */
export type MessageUse = 'create' | 'edit' | 'defer';

export interface MessageContext {
  readonly use: MessageUse;
  /** Whether the message that is edited carries the flag IS_COMPONENTS_V2 already. */
  readonly wasV2?: boolean;
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

export function isV2(payload: Json, context: MessageContext): boolean {
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
  if (context.use === 'defer') return at.list;
  const v2 = isV2(payload, context);
  if (v2) checkNothingBesideComponents(payload, at);
  checkText(payload.content, at.at('content'), { min: 0, max: 2000 });
  checkBoolean(payload.tts, at.at('tts'));
  checkEmbeds(payload.embeds, at.at('embeds'));
  checkList(payload.attachments, at.at('attachments'), { max: 10 });
  if (payload.components !== undefined || (v2 && context.use === 'create')) {
    checkComponents(payload.components ?? [], at.at('components'), v2);
  }
  if (showsText(payload)) checkAllowedMentions(payload.allowed_mentions, at.at('allowed_mentions'));
  if (context.use === 'create' && isEmpty(payload)) {
    at.refuse('Cannot send an empty message', 'EMPTY_MESSAGE');
  }
  return at.list;
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

function showsText(payload: Json): boolean {
  return (
    Boolean(payload.content) || asList(payload.embeds).length > 0 || asList(payload.components).length > 0
  );
}

function isEmpty(payload: Json): boolean {
  return !showsText(payload) && asList(payload.attachments).length === 0 && !payload.poll;
}
