import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import type { Card } from '../contract/reply.js';
import type { Attachment, Circumstances, OptionValues } from '../contract/request.js';
import type { ReplyTarget } from '../sending/transport.js';
import { customIds, messageText } from './message-text.js';
import { localeOf, targetOf, threadOf } from './raw-interaction.js';

/** An interaction as plain values, whether it came over the gateway or over HTTP. */
export type Incoming = { readonly target: ReplyTarget } & Circumstances & Asked;

/** What is asked for. */
type Asked =
  | {
      readonly kind: 'command';
      readonly name: string;
      readonly options: OptionValues;
      readonly targetText: string | null;
    }
  | {
      readonly kind: 'autocomplete';
      readonly name: string;
      readonly options: OptionValues;
      /** The option that the person types in. */
      readonly focused: string;
    }
  | {
      readonly kind: 'button';
      readonly customId: string;
      /** What was chosen, where it is a select menu. */
      readonly values: readonly string[];
      readonly messageId: string;
      readonly components: Card['components'];
      /** Ids of all buttons of the message, in order. */
      readonly messageIds: readonly string[];
      readonly askerId: string | null;
      readonly private: boolean;
    };

type Option = APIApplicationCommandInteractionDataOption;

/** Reads an interaction; null for a ping. Throws where it cannot be understood. */
export function parseInteraction(raw: APIInteraction): Incoming | null {
  if (raw.type === InteractionType.Ping) return null;
  const user = raw.member?.user ?? raw.user;
  if (user === undefined) throw new Error('an interaction without a person');
  return {
    target: targetOf(raw),
    caller: {
      userId: user.id,
      guildId: raw.guild_id ?? null,
      permissions: BigInt(raw.member?.permissions ?? 0),
    },
    channelId: raw.channel?.id ?? null,
    threadOf: threadOf(raw),
    botPermissions: BigInt(raw.app_permissions ?? 0),
    locale: localeOf(raw),
    guildLocale: raw.guild_locale ?? null,
    ...askedIn(raw),
  };
}

function askedIn(raw: APIInteraction): Asked {
  switch (raw.type) {
    case InteractionType.ApplicationCommand:
      return commandIn(raw);
    case InteractionType.ApplicationCommandAutocomplete:
      return typedIn(raw);
    case InteractionType.MessageComponent:
      return pressedIn(raw);
    default:
      throw unknown('an interaction', raw.type);
  }
}

function commandIn({ data, application_id: bot }: APIApplicationCommandInteraction): Asked {
  if (data.type === ApplicationCommandType.Message) {
    const message = data.resolved.messages[data.target_id];
    const targetText = message === undefined ? '' : messageText(message, bot);
    return { kind: 'command', name: data.name, options: new Map(), targetText };
  }
  if (data.type !== ApplicationCommandType.ChatInput) throw unknown('a command', data.type);
  const options = optionValues(data.options, data.resolved?.attachments);
  return { kind: 'command', name: data.name, options, targetText: null };
}

function typedIn({ data }: APIApplicationCommandAutocompleteInteraction): Asked {
  const focused = data.options.find((option: Option) => 'focused' in option && option.focused)?.name ?? '';
  return { kind: 'autocomplete', name: data.name, options: optionValues(data.options), focused };
}

function pressedIn({ message, data }: APIMessageComponentInteraction): Asked {
  const menu = data.component_type === ComponentType.StringSelect;
  if (!menu && data.component_type !== ComponentType.Button)
    throw unknown('a component', data.component_type);
  const components = message.components ?? [];
  return {
    kind: 'button',
    customId: data.custom_id,
    values: menu ? data.values : [],
    messageId: message.id,
    components,
    messageIds: customIds(components),
    askerId: message.interaction_metadata?.user.id ?? message.interaction?.user.id ?? null,
    private: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
  };
}

/** The bot offers nothing of that type: the person is told that something is wrong. */
function unknown(what: string, type: unknown): Error {
  return new Error(`${what} of a type that is not known (${Number(type)})`);
}

function optionValues(
  options: readonly Option[] = [],
  attachments: Readonly<Record<string, Attachment>> = {},
): OptionValues {
  const values = new Map<string, string | number | boolean | Attachment>();
  for (const option of options) {
    if (!('value' in option)) continue;
    if (option.type === ApplicationCommandOptionType.Attachment) {
      const file = attachments[option.value];
      if (file) values.set(option.name, { filename: file.filename, url: file.url, size: file.size });
    } else values.set(option.name, option.value);
  }
  return values;
}
