import {
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import type { Attachment, Caller, OptionValues } from '../contract/command.js';
import type { Target } from '../sending/transport.js';

/** An interaction as plain values: what dispatch needs, whatever carried it (gateway or HTTP). */
export type Incoming = { readonly target: Target; readonly caller: Caller } & (
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
      /** Ids of all buttons of the message, in order. */
      readonly messageIds: readonly string[];
      readonly askerId: string | null;
      readonly private: boolean;
    }
);

type Option = APIApplicationCommandInteractionDataOption;

/** Reads what Discord sent; null for kinds that the bot does not use. */
export function parseInteraction(raw: APIInteraction): Incoming | null {
  const user = raw.member?.user ?? raw.user;
  if (user === undefined) return null;
  const base = {
    target: { id: raw.id, token: raw.token, applicationId: raw.application_id },
    caller: {
      userId: user.id,
      guildId: raw.guild_id ?? null,
      permissions: BigInt(raw.member?.permissions ?? 0),
    },
  };
  switch (raw.type) {
    case InteractionType.ApplicationCommand: {
      const { data } = raw;
      if (data.type === ApplicationCommandType.Message) {
        const target = data.resolved.messages[data.target_id];
        const targetText = target === undefined ? '' : messageText(target);
        return { ...base, kind: 'command', name: data.name, options: new Map(), targetText };
      }
      if (data.type !== ApplicationCommandType.ChatInput) return null;
      const options = optionValues(data.options, data.resolved?.attachments);
      return { ...base, kind: 'command', name: data.name, options, targetText: null };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { data } = raw;
      const focused =
        data.options.find((option: Option) => 'focused' in option && option.focused)?.name ?? '';
      return { ...base, kind: 'autocomplete', name: data.name, options: optionValues(data.options), focused };
    }
    case InteractionType.MessageComponent: {
      const { message } = raw;
      if (raw.data.component_type !== ComponentType.Button) return null;
      return {
        ...base,
        kind: 'button',
        customId: raw.data.custom_id,
        messageIds: customIds(message.components ?? []),
        askerId: message.interaction_metadata?.user.id ?? message.interaction?.user.id ?? null,
        private: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
      };
    }
    default:
      return null;
  }
}

/** What a message says: its content, else the texts of its components and embeds (as other bots write). */
function messageText({ content, components, embeds }: APIMessage): string {
  const shown = embeds.flatMap(({ title, description }) => [title, description]);
  return [content, ...displayed(components ?? []), ...shown].filter(Boolean).join('\n');
}

function displayed(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => [
    ...(typeof part.content === 'string' ? [part.content] : []),
    ...(Array.isArray(part.components) ? displayed(part.components as Part[]) : []),
  ]);
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

/** What a message's parts can look like, for finding its buttons and texts at any depth. */
interface Part {
  readonly type: unknown;
  readonly content?: unknown;
  readonly custom_id?: unknown;
  readonly components?: unknown;
  readonly accessory?: unknown;
}

function customIds(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => [
    ...(typeof part.custom_id === 'string' ? [part.custom_id] : []),
    ...(typeof part.accessory === 'object' && part.accessory !== null
      ? customIds([part.accessory as Part])
      : []),
    ...(Array.isArray(part.components) ? customIds(part.components as Part[]) : []),
  ]);
}
