import type { RankingSetting } from '../../story/make-engine.js';
import type { ReloadOutcome } from '../../story/story.js';
import type { VectorProgress } from '../../story/vectors/meaning.js';
import type { ArchiveSettings } from '../engine.js';

/** What a thread that answers from an archive is started with (`workerData`). */
export interface AnswerTask {
  readonly kind: 'answer';
  readonly settings: ArchiveSettings;
  readonly ranking: RankingSetting;
}

/** What a thread that brings an archive in line is started with (`workerData`). */
export interface SyncTask {
  readonly kind: 'sync';
  readonly settings: ArchiveSettings;
  readonly ranking: RankingSetting;
  /** The folder of articles that an empty archive is filled from. */
  readonly seeds: string;
  readonly bad: 'reject' | 'leave-out';
  readonly leftOut: readonly string[];
  /** Who does it, for people who look at the lock. */
  readonly holder: string;
}

/** What a thread that brings an archive in line does when it is asked. */
export interface SyncThread {
  /** Ends it between two runs of a model. Ended from outside during a run, it would take the process down. */
  end(): void;
}

/** What a thread that brings an archive in line tells its owner. */
export interface SyncOwner {
  /** Once: the outcome. The thread goes on with what can wait, and ends by itself. */
  outcome(outcome: ReloadOutcome): void;
  /** Once, instead: why there is no outcome, in a line for an operator. */
  failed(why: string): void;
  notice(text: string): void;
  vectors(progress: VectorProgress): void;
}
