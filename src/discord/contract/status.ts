import type { Problem } from '../../corpus/article.js';

/** A place where commands are registered. */
export interface RegisteredWhere {
  /** Null: everywhere. */
  readonly guildId: string | null;
  readonly commands: number;
}

/** What keeps commands from where they should be, and which setting to look at. */
export interface RegistrationFault {
  readonly code: 'not-yet' | 'other-application' | 'not-in-server' | 'not-ours' | 'refused';
  /** What the texts of the code name. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a reload came to, or the start. */
export interface LastReload {
  readonly kind: 'started' | 'replaced' | 'unchanged' | 'rejected';
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Articles that were left out or have a flaw. */
  readonly problems: readonly Problem[];
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
  /** Why commands are not where they should be; empty where they are. */
  readonly commandsMissing: readonly RegistrationFault[];
  /** The shard that tells this; null where there is one process. */
  readonly shard: number | null;
}
