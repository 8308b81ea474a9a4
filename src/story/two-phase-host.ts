import type { Manifest } from './manifest.js';
import type { ReloadOutcome, StoryHost } from './story.js';

/** The outcome of `prepare`. Only after `prepared` is there something to commit or abort. */
export type PreparedReload =
  | { readonly kind: 'prepared'; readonly generation: number; readonly manifest: Manifest }
  /** `abort` was called meanwhile, or the host was closed. */
  | { readonly kind: 'aborted' }
  | Extract<ReloadOutcome, { readonly kind: 'unchanged' | 'rejected' }>;

/**
 * A host whose reload has two halves, so that several processes can take a new generation together or not at
 * all: prepare everywhere, then commit everywhere, or abort everywhere.
 */
export interface TwoPhaseHost extends StoryHost {
  /** What is in force, for reports. */
  manifest(): Manifest;
  /**
   * Builds the next generation aside; the old one stays in force. Calls made meanwhile share it. But after `abort` a
   * new call is a new attempt, which begins when the aborted one has ended.
   */
  prepare(): Promise<PreparedReload>;
  /** Puts what was prepared in force, in one assignment. A fault if nothing was prepared. */
  commit(): Extract<ReloadOutcome, { readonly kind: 'replaced' }>;
  /** Drops what was prepared, or what is being prepared as soon as that is done. */
  abort(): void;
}
