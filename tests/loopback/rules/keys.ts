import { ComponentType, ApplicationCommandOptionType as Option } from 'discord.js';
import { asList, isJson, type Json } from '../json.js';
import type { Findings } from './findings.js';

/** The keys that Discord's documentation names for each kind of object that a bot sends. */
const NAMED = ['name', 'name_localizations'] as const;
const OPTION = ['type', ...NAMED, 'description', 'description_localizations', 'required'] as const;
const SELECT = ['custom_id', 'placeholder', 'min_values', 'max_values', 'disabled', 'required'] as const;
const CHOSEN = [...SELECT, 'default_values'] as const;
const RANGE = [...OPTION, 'choices', 'min_value', 'max_value', 'autocomplete'] as const;

export const KEYS = {
  callback: ['type', 'data'],
  deferral: ['flags'],
  message: [
    'content',
    'tts',
    'embeds',
    'allowed_mentions',
    'components',
    'flags',
    'attachments',
    'nonce',
    'enforce_nonce',
    'poll',
    'message_reference',
    'sticker_ids',
  ],
  attachment: ['id', 'filename', 'description'],
  mentions: ['parse', 'users', 'roles', 'replied_user'],
  choices: ['choices'],
  choice: [...NAMED, 'value'],
  modal: ['custom_id', 'title', 'components'],
  selectOption: ['label', 'value', 'description', 'emoji', 'default'],
  command: [
    'id',
    'type',
    ...NAMED,
    'description',
    'description_localizations',
    'options',
    'default_member_permissions',
    'contexts',
    'integration_types',
    'nsfw',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Beside `type` and `id`. */
const COMPONENT: Readonly<Record<number, readonly string[]>> = {
  [ComponentType.ActionRow]: ['components'],
  [ComponentType.Button]: ['style', 'label', 'emoji', 'custom_id', 'sku_id', 'url', 'disabled'],
  [ComponentType.StringSelect]: [...SELECT, 'options'],
  [ComponentType.TextInput]: [
    'custom_id',
    'style',
    'label',
    'min_length',
    'max_length',
    'required',
    'value',
    'placeholder',
  ],
  [ComponentType.UserSelect]: CHOSEN,
  [ComponentType.RoleSelect]: CHOSEN,
  [ComponentType.MentionableSelect]: CHOSEN,
  [ComponentType.ChannelSelect]: [...CHOSEN, 'channel_types'],
  [ComponentType.Section]: ['components', 'accessory'],
  [ComponentType.TextDisplay]: ['content'],
  [ComponentType.Thumbnail]: ['media', 'description', 'spoiler'],
  [ComponentType.MediaGallery]: ['items'],
  [ComponentType.File]: ['file', 'spoiler'],
  [ComponentType.Separator]: ['divider', 'spacing'],
  [ComponentType.Container]: ['components', 'accent_color', 'spoiler'],
  [ComponentType.Label]: ['label', 'description', 'component'],
};

const OPTIONS: Readonly<Record<number, readonly string[]>> = {
  [Option.Subcommand]: [...OPTION, 'options'],
  [Option.SubcommandGroup]: [...OPTION, 'options'],
  [Option.String]: [...OPTION, 'choices', 'min_length', 'max_length', 'autocomplete'],
  [Option.Integer]: RANGE,
  [Option.Number]: RANGE,
  [Option.Channel]: [...OPTION, 'channel_types'],
};

/** This project's rule: nothing is sent that Discord would pass over, so that a misspelt key is found. */
export function checkKeys(object: Json, at: Findings, allowed: readonly string[]): void {
  for (const key of Object.keys(object)) {
    if (!allowed.includes(key)) at.at(key).object('Discord knows no such key here');
  }
}

/** The same for components and all that stand in them; kinds that do not belong are refused elsewhere. */
export function checkComponentKeys(components: unknown, at: Findings): void {
  asList(components).forEach((component, index) => {
    checkComponent(component, at.at(index));
  });
}

function checkComponent(component: unknown, at: Findings): void {
  if (!isJson(component)) return;
  const allowed = COMPONENT[Number(component.type)];
  if (allowed !== undefined) checkKeys(component, at, ['type', 'id', ...allowed]);
  checkComponentKeys(component.components, at.at('components'));
  checkComponent(component.accessory, at.at('accessory'));
  checkComponent(component.component, at.at('component'));
}

export function checkOptionKeys(option: Json, at: Findings): void {
  checkKeys(option, at, OPTIONS[Number(option.type)] ?? OPTION);
}
