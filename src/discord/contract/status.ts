import type { Problem } from '../../corpus/article.js';

/** A place where commands are registered. */
export interface RegisteredWhere {
  /** Null: everywhere. */
  readonly guildId: string | null;
  readonly commands: number;
}

/** Why commands could not be registered, and which setting to look at. */
export interface RegistrationFault {
  readonly code: 'not-yet' | 'other-application' | 'not-in-server' | 'not-ours' | 'refused';
  /** Values for the text of the code. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** The result of the last reload, or of the start. */
export interface LastReload {
  readonly kind: 'started' | 'replaced' | 'unchanged' | 'rejected';
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Articles that were left out or have a flaw. */
  readonly problems: readonly Problem[];
}

/** Whether the models take part in the ranking. */
export type Models =
  /** Switched off (`RANKING`). */
  | { readonly kind: 'off' }
  | { readonly kind: 'unusable'; readonly why: string }
  /** `vectors`: how many sentences have their vector; null until that is known. */
  | {
      readonly kind: 'used';
      readonly vectors: { readonly made: number; readonly sentences: number } | null;
    };

/** The state of the bot, for its operators. */
export interface Status {
  readonly version: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly lastReload: LastReload | null;
  /** How long the last answers took, ms; null before the first. */
  readonly latency: { readonly count: number; readonly p50: number; readonly p99: number } | null;
  readonly models: Models;
  readonly registered: readonly RegisteredWhere[];
  /** Why commands are not registered; empty where all are. */
  readonly commandsMissing: readonly RegistrationFault[];
  /** Number of this shard; null where there is one process. */
  readonly shard: number | null;
}
