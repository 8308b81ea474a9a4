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
  /** Channel that is told of changes to the articles; null: none. */
  readonly auditChannelId: string | null;
  /** Channels that are told of new articles. */
  readonly follows: readonly string[];
  readonly pins: readonly Pin[];
  /**
   * The server's language at its last interaction: messages to its channels are written in it. Null where there are
   * none.
   */
  readonly locale: string | null;
}

/** A channel of a server. */
export interface ChannelPlace {
  readonly guildId: string;
  readonly channelId: string;
}

/** Settings of servers, kept across restarts. A change is written whole or not at all. */
export interface Servers {
  of(guildId: string): Promise<ServerSettings>;
  /** Changes to one server are made one after the other. */
  change(guildId: string, how: (before: ServerSettings) => ServerSettings): Promise<ServerSettings>;
  /** The settings of every server that has any, by its id. */
  all(): Promise<ReadonlyMap<string, ServerSettings>>;
}
