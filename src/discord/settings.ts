/** What the bot is told of its place in Discord, by settings. */
export interface DiscordSettings {
  readonly token: string;
  /** Null: Discord is asked which application the token belongs to. */
  readonly applicationId: string | null;
  /** The home guild: those who manage messages there are the bot's moderators. */
  readonly homeGuildId: string | null;
  /** The only guild in which commands are registered; null: everywhere. */
  readonly commandsGuildId: string | null;
  /** Base address of the HTTP API, without version; null for Discord's own. */
  readonly apiUrl: string | null;
  readonly operatorIds: readonly string[];
  /** Where interactions are taken that Discord posts; null: they come over the gateway. */
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** With which Discord signs; null: Discord is asked. */
    readonly publicKey: string | null;
  } | null;
}
