import type { Problem } from '../corpus/article.js';
import type { Generation, GenerationBuilder } from './generation.js';
import type { Changes, Manifest } from './manifest.js';
import { singleFlight } from './single-flight.js';
import type { ReloadOutcome, Story, StoryHost } from './story.js';

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

export type Start =
  | { readonly kind: 'started'; readonly host: TwoPhaseHost; readonly problems: readonly Problem[] }
  /** No good article: nothing to answer from. */
  | { readonly kind: 'no-articles'; readonly problems: readonly Problem[] };

/** Builds the first generation. Bad articles are left out and reported. */
export async function startHost(builder: GenerationBuilder): Promise<Start> {
  const outcome = await builder.build({ generation: 1, bad: 'leave-out' });
  switch (outcome.kind) {
    case 'built':
      return {
        kind: 'started',
        host: new SwappingHost(builder, outcome.generation),
        problems: outcome.generation.manifest.problems,
      };
    case 'rejected':
      return { kind: 'no-articles', problems: outcome.problems };
    case 'unchanged':
      throw new Error('expected a first generation, got: unchanged');
  }
}

/** A generation that is being prepared. */
interface Preparing {
  readonly outcome: Promise<PreparedReload>;
  readonly order: Order;
}

/** Whether it is still wanted. */
interface Order {
  aborted: boolean;
}

/** Holds one generation and swaps it for the next. Knows nothing of threads or files. */
class SwappingHost implements TwoPhaseHost {
  readonly #builder: GenerationBuilder;
  #inForce: Generation;
  /** Built and waiting for commit or abort. */
  #next: { readonly generation: Generation; readonly changes: Changes } | null = null;
  #preparing: Preparing | null = null;
  #closed = false;

  constructor(builder: GenerationBuilder, first: Generation) {
    this.#builder = builder;
    this.#inForce = first;
  }

  current(): Story {
    return this.#inForce.story;
  }

  manifest(): Manifest {
    return this.#inForce.manifest;
  }

  readonly reload = singleFlight(async (): Promise<ReloadOutcome> => {
    const prepared = await this.prepare();
    if (prepared.kind === 'aborted') throw new Error('the reload was called off');
    return prepared.kind === 'prepared' ? this.commit() : prepared;
  });

  prepare(): Promise<PreparedReload> {
    if (this.#preparing !== null && !this.#preparing.order.aborted) return this.#preparing.outcome;
    const order = { aborted: this.#closed };
    const outcome = this.#prepareAfter(this.#preparing?.outcome, order);
    this.#preparing = { outcome, order };
    return outcome;
  }

  /** One thread at a time: what was called off is waited for. */
  async #prepareAfter(before: Promise<PreparedReload> | undefined, order: Order): Promise<PreparedReload> {
    await before?.catch(() => {});
    try {
      return await this.#prepare(order);
    } finally {
      if (this.#preparing?.order === order) this.#preparing = null;
    }
  }

  async #prepare(order: Order): Promise<PreparedReload> {
    this.#drop(); // what was prepared before may be out of date by now
    const generation = this.#inForce.story.generation + 1;
    const { ledger: inForce, problems } = this.#inForce.manifest;
    const leftOut = problems.filter(({ severity }) => severity === 'error').map(({ article }) => article);
    const outcome = await this.#builder.build({ generation, bad: 'reject', inForce, leftOut });
    switch (outcome.kind) {
      case 'rejected':
        return outcome;
      case 'unchanged':
        return {
          kind: 'unchanged',
          generation: this.#inForce.story.generation,
          articles: outcome.manifest.articles,
          sentences: outcome.manifest.sentences,
          warnings: outcome.manifest.problems,
        };
      case 'built':
        if (order.aborted) {
          void outcome.generation.retire();
          return { kind: 'aborted' };
        }
        this.#next = outcome;
        return { kind: 'prepared', generation, manifest: outcome.generation.manifest };
    }
  }

  commit(): Extract<ReloadOutcome, { readonly kind: 'replaced' }> {
    const next = this.#next;
    if (next === null) throw new Error('expected a prepared generation to commit, got none');
    const old = this.#inForce;
    const { generation, changes } = next;
    this.#next = null;
    this.#inForce = generation;
    void old.retire(() => this.current());
    const { articles, sentences, problems } = generation.manifest;
    return {
      kind: 'replaced',
      generation: generation.story.generation,
      ...changes,
      articles,
      sentences,
      warnings: problems,
    };
  }

  abort(): void {
    if (this.#preparing !== null) this.#preparing.order.aborted = true;
    this.#drop();
  }

  #drop(): void {
    const next = this.#next;
    this.#next = null;
    void next?.generation.retire();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.abort();
    await this.#inForce.retire();
  }
}
