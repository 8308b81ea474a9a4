/** A message that the bot keeps up to date. */
export interface Pin {
  readonly channelId: string;
  readonly messageId: string;
}

/** What a server's managers have set. Ids are Discord snowflakes. */
export interface ServerSettings {
  /** Channels in which answers are private unless asked for otherwise. */
  readonly privateChannels: readonly string[];
  /** Seconds between two questions of one person, by channel. */
  readonly cooldowns: Readonly<Record<string, number>>;
  /** Where changes of the articles are told; null: nowhere. */
  readonly auditChannelId: string | null;
  /** Channels that are told of new articles. */
  readonly follows: readonly string[];
  readonly pins: readonly Pin[];
  /** The server's language as last heard: of what is told to its channels. Null where nothing is. */
  readonly locale: string | null;
}

/** A channel of a server. */
export interface ChannelPlace {
  readonly guildId: string;
  readonly channelId: string;
}

/** What servers have set: kept across restarts, whole at any moment. */
export interface Servers {
  of(guildId: string): Promise<ServerSettings>;
  /** Changes made at the same time wait for each other. */
  change(guildId: string, how: (before: ServerSettings) => ServerSettings): Promise<ServerSettings>;
  /** Of every server that has set something. */
  all(): Promise<ReadonlyMap<string, ServerSettings>>;
}
