import type { Problem } from '../corpus/article.js';
import type { Changes, Ledger, Manifest } from './manifest.js';
import type { Story } from './story.js';

/** A generation that is ready, and how to end it. */
export interface Generation {
  readonly story: Story;
  readonly manifest: Manifest;
  /**
   * Frees what the generation holds, after the questions that it is answering. Somebody may still hold the story:
   * `successor` answers what is asked of it afterwards. Safe to call twice.
   */
  retire(successor?: () => Story): Promise<void>;
}

export interface BuildOrder {
  /** The number that the new generation gets. */
  readonly generation: number;
  /**
   * What to do with a bad article: a reload rejects everything (`reject`), a start leaves it out (`leave-out`).
   */
  readonly bad: 'reject' | 'leave-out';
  /** Paths of articles that were left out as bad before: a reload leaves them out as well, and says so. */
  readonly leftOut?: readonly string[];
  /** The articles in force, if any: the same ones are not built again. */
  readonly inForce?: Ledger;
}

/** The outcome of an order, in plain data. */
export type BuildReport =
  | {
      readonly kind: 'built';
      readonly manifest: Manifest;
      readonly changes: Changes;
      readonly loadedAt: number;
    }
  | { readonly kind: 'unchanged'; readonly manifest: Manifest }
  /** A bad article, or no good one. */
  | { readonly kind: 'rejected'; readonly problems: readonly Problem[] };

export type BuildOutcome =
  | { readonly kind: 'built'; readonly generation: Generation; readonly changes: Changes }
  | Exclude<BuildReport, { readonly kind: 'built' }>;

/** Makes generations, in this thread or each in a worker thread. */
export interface GenerationBuilder {
  build(order: BuildOrder): Promise<BuildOutcome>;
}
