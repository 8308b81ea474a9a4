/** A place where commands are registered. */
export interface RegisteredWhere {
  /** Null: everywhere. */
  readonly guildId: string | null;
  readonly commands: number;
}

/** What a reload came to, or the start. */
export interface LastReload {
  readonly kind: 'started' | 'replaced' | 'unchanged' | 'rejected';
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Articles that were left out or have a flaw, one line each. */
  readonly problems: readonly string[];
}

/** Whether the models rank beside words. */
export type Models =
  /** Switched off (`RANKING`). */
  | { readonly kind: 'off' }
  | { readonly kind: 'unusable'; readonly why: string }
  /** `vectors`: how many sentences have theirs; null until that is known. */
  | {
      readonly kind: 'used';
      readonly vectors: { readonly made: number; readonly sentences: number } | null;
    };

/** How the bot is: for those who run it. */
export interface Status {
  readonly version: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly lastReload: LastReload | null;
  /** Time of the last answers to questions, ms; null before the first. */
  readonly latency: { readonly count: number; readonly p50: number; readonly p99: number } | null;
  readonly models: Models;
  readonly registered: readonly RegisteredWhere[];
  /** Why commands are not where they should be; null where they are. */
  readonly commandsMissing: string | null;
  /** The shard that tells this; null where there is one process. */
  readonly shard: number | null;
}
