import { PermissionFlagsBits, type PermissionsString } from 'discord.js';
import type { Snowflakes } from './snowflake.js';

/** Somebody who uses Discord, with the permissions that they have wherever they are. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  readonly locale: string;
}

export interface PersonOptions {
  readonly id?: string;
  readonly name?: string;
  readonly permissions?: readonly PermissionsString[];
  readonly locale?: string;
}

const EVERYONE = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

export function createPerson(snowflakes: Snowflakes, options: PersonOptions = {}): Person {
  const id = options.id ?? snowflakes.next();
  const permissions = (options.permissions ?? []).reduce(
    (bits, name) => bits | PermissionFlagsBits[name],
    EVERYONE | PermissionFlagsBits.UseApplicationCommands,
  );
  return {
    id,
    name: options.name ?? `person-${id.slice(-4)}`,
    permissions,
    locale: options.locale ?? 'en-US',
  };
}

/** The user object, as it stands in interactions and messages. */
export function userPayload(person: Pick<Person, 'id' | 'name'>, bot = false) {
  return {
    id: person.id,
    username: person.name,
    discriminator: bot ? '0001' : '0',
    global_name: bot ? null : person.name,
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    accent_color: null,
    collectibles: null,
    primary_guild: null,
    public_flags: 0,
    flags: 0,
    ...(bot ? { bot: true } : {}),
  };
}

/** The member object of an interaction, with the permissions computed for the channel. */
export function memberPayload(person: Person) {
  return {
    user: userPayload(person),
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    permissions: String(person.permissions),
  };
}
