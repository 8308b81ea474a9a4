import { ChannelType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import { type Person, userPayload } from './people.js';

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly channelId: string;
  readonly locale: string;
  /** False where only a person installed the app for themselves: the bot is no member and sees nothing. */
  readonly botIsMember: boolean;
  /** Whether the bot may see its channel and write there by itself (default: it may). */
  readonly botMayWrite?: boolean;
}

/** Where something happens: a guild's channel, the bot's direct messages, or a conversation between others. */
export type Venue =
  /** `thread`: the id of a thread of the guild's channel, such as a post in a forum. */
  | { readonly kind: 'guild'; readonly guild: Guild; readonly thread?: string }
  | { readonly kind: 'bot-dm'; readonly channelId: string }
  | { readonly kind: 'private'; readonly channelId: string };

const APP_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.UseExternalEmojis;

export function channelIdOf(place: Venue): string {
  return place.kind === 'guild' ? (place.thread ?? place.guild.channelId) : place.channelId;
}

export function contextOf(place: Venue): InteractionContextType {
  switch (place.kind) {
    case 'guild':
      return InteractionContextType.Guild;
    case 'bot-dm':
      return InteractionContextType.BotDM;
    case 'private':
      return InteractionContextType.PrivateChannel;
  }
}

function guildChannel(guild: Guild) {
  return {
    id: guild.channelId,
    type: ChannelType.GuildText,
    guild_id: guild.id,
    name: 'general',
    position: 0,
    permission_overwrites: [],
    parent_id: null,
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    flags: 0,
  };
}

/** What a thread has in the place of its channel's own fields. */
function threadFields(guild: Guild, id: string) {
  const since = '2024-01-01T00:00:00.000000+00:00';
  return {
    id,
    type: ChannelType.PublicThread,
    parent_id: guild.channelId,
    name: 'a thread',
    thread_metadata: {
      archived: false,
      auto_archive_duration: 4_320,
      archive_timestamp: since,
      locked: false,
    },
  };
}

/** The partial channel object that comes with an interaction. */
function interactionChannel(place: Venue, person: Person, bot: Pick<Person, 'id' | 'name'>) {
  switch (place.kind) {
    case 'guild':
      return {
        ...guildChannel(place.guild),
        ...(place.thread !== undefined && threadFields(place.guild, place.thread)),
        permissions: String(person.permissions),
      };
    case 'bot-dm':
      return {
        id: place.channelId,
        type: ChannelType.DM,
        flags: 0,
        last_message_id: null,
        recipients: [userPayload(bot, true)],
      };
    case 'private':
      return {
        id: place.channelId,
        type: ChannelType.GroupDM,
        flags: 0,
        last_message_id: null,
        name: null,
        icon: null,
        owner_id: person.id,
        recipients: [],
      };
  }
}

/** The fields of an interaction that say where it happened and on whose authority. */
export function placeFields(place: Venue, person: Person, bot: Pick<Person, 'id' | 'name'>) {
  const common = {
    channel_id: channelIdOf(place),
    channel: interactionChannel(place, person, bot),
    app_permissions: String(
      place.kind === 'guild' && place.guild.botMayWrite === false ? 0n : APP_PERMISSIONS,
    ),
    context: contextOf(place),
  };
  if (place.kind !== 'guild') {
    const owners = place.kind === 'bot-dm' ? { '0': '0', '1': person.id } : { '1': person.id };
    return { ...common, authorizing_integration_owners: owners };
  }
  const { guild } = place;
  return {
    ...common,
    guild_id: guild.id,
    guild_locale: guild.locale,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    authorizing_integration_owners: guild.botIsMember ? { '0': guild.id } : { '1': person.id },
  };
}

/** What is the same of every guild here. */
const OF_EVERY_GUILD = {
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  application_id: null,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  vanity_url_code: null,
  max_members: 500_000,
  features: [],
  emojis: [],
  stickers: [],
  joined_at: '2024-01-01T00:00:00.000000+00:00',
  large: false,
  unavailable: false,
  member_count: 2,
  voice_states: [],
  members: [],
  threads: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
};

/** The data of a GUILD_CREATE event. */
export function guildPayload(guild: Guild, ownerId: string) {
  return {
    ...OF_EVERY_GUILD,
    id: guild.id,
    name: guild.name,
    owner_id: ownerId,
    preferred_locale: guild.locale,
    roles: [everyoneRole(guild.id)],
    channels: [guildChannel(guild)],
  };
}

function everyoneRole(guildId: string) {
  return {
    id: guildId,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: String(APP_PERMISSIONS),
    managed: false,
    mentionable: false,
    flags: 0,
  };
}
