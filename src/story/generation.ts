import type { Problem } from '../corpus/article.js';
import type { Manifest } from './manifest.js';
import type { Story } from './story.js';

/** A generation that is ready, and how to let go of it. */
export interface Generation {
  readonly story: Story;
  readonly manifest: Manifest;
  /** Ends what the generation holds once the questions it is answering are answered. Safe to call twice. */
  retire(): Promise<void>;
}

export interface BuildOrder {
  /** The number that the new generation gets. */
  readonly generation: number;
  /**
   * What to do with a bad article: a reload rejects everything (`reject`), a start leaves it out (`leave-out`).
   */
  readonly bad: 'reject' | 'leave-out';
  /** The generation in force, if any: one with the same articles is not built again. */
  readonly inForce?: Manifest;
}

export type BuildOutcome =
  | { readonly kind: 'built'; readonly generation: Generation }
  | { readonly kind: 'unchanged'; readonly manifest: Manifest }
  /** A bad article, or no good one. */
  | { readonly kind: 'rejected'; readonly problems: readonly Problem[] };

/** Makes generations aside: in this thread, or each in a worker of its own. */
export interface GenerationBuilder {
  build(order: BuildOrder): Promise<BuildOutcome>;
}
