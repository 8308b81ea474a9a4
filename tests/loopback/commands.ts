import { ApplicationCommandType } from 'discord.js';
import { asList, asText, isJson, type Json } from './json.js';
import type { Snowflakes } from './snowflake.js';

/** A command as Discord gives it back. */
export interface RegisteredCommand {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly options: readonly Json[];
  readonly payload: Json;
  readonly guildId: string | null;
}

/** Discord leaves out of an option what is false or empty. */
function normaliseOption(option: Json): Json {
  const kept = Object.entries(option).filter(
    ([key, value]) =>
      !(['required', 'autocomplete'].includes(key) && value === false) &&
      !(['choices', 'channel_types', 'options'].includes(key) && asList(value).length === 0) &&
      value !== null,
  );
  const result: Record<string, unknown> = Object.fromEntries(kept);
  if (result.options) result.options = asList(result.options).filter(isJson).map(normaliseOption);
  return result;
}

/** The commands that are registered, globally and for single guilds. */
export class CommandRegistry {
  readonly #scopes = new Map<string, readonly RegisteredCommand[]>();
  readonly #snowflakes: Snowflakes;

  constructor(snowflakes: Snowflakes) {
    this.#snowflakes = snowflakes;
  }

  /** All commands, those of a guild before the global ones, as a person in that guild would find them. */
  all(): readonly RegisteredCommand[] {
    return [...this.#scopes.entries()].sort(([a], [b]) => b.localeCompare(a)).flatMap(([, list]) => list);
  }

  list(guildId: string | null): readonly RegisteredCommand[] {
    return this.#scopes.get(guildId ?? '') ?? [];
  }

  find(type: number, name: string): RegisteredCommand | undefined {
    return this.all().find((command) => command.type === type && command.name === name);
  }

  /** Replaces the commands of a scope; one that keeps its name and type keeps its identifier. */
  replace(
    applicationId: string,
    guildId: string | null,
    payloads: readonly Json[],
  ): readonly RegisteredCommand[] {
    const before = this.list(guildId);
    const commands = payloads.map((payload) => {
      const type = typeof payload.type === 'number' ? payload.type : ApplicationCommandType.ChatInput;
      const name = asText(payload.name);
      const id = before.find((old) => old.type === type && old.name === name)?.id ?? this.#snowflakes.next();
      const options = asList(payload.options).filter(isJson).map(normaliseOption);
      return {
        id,
        name,
        type,
        options,
        guildId,
        payload: this.#payload({ ...payload, id, type, options }, applicationId, guildId),
      };
    });
    this.#scopes.set(guildId ?? '', commands);
    return commands;
  }

  /** Takes one command away; false where there is none such. */
  remove(guildId: string | null, commandId: string): boolean {
    const before = this.list(guildId);
    this.#scopes.set(
      guildId ?? '',
      before.filter(({ id }) => id !== commandId),
    );
    return this.list(guildId).length < before.length;
  }

  #payload(command: Json, applicationId: string, guildId: string | null): Json {
    const { options, name_localizations: names, description_localizations: descriptions } = command;
    return {
      id: command.id,
      application_id: applicationId,
      version: this.#snowflakes.next(),
      default_member_permissions: command.default_member_permissions ?? null,
      type: command.type,
      name: command.name,
      name_localizations: names ?? null,
      description: command.description ?? '',
      description_localizations: descriptions ?? null,
      nsfw: command.nsfw ?? false,
      ...(guildId
        ? { guild_id: guildId }
        : {
            dm_permission: !Array.isArray(command.contexts) || command.contexts.includes(1),
            contexts: command.contexts ?? null,
            integration_types: command.integration_types ?? [0],
          }),
      ...(asList(options).length > 0 ? { options } : {}),
    };
  }
}
