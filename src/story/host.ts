import type { Problem } from '../corpus/article.js';
import type { Generation, GenerationBuilder } from './generation.js';
import type { Changes, Manifest } from './manifest.js';
import type { ReloadOutcome, Story, StoryHost } from './story.js';

/** What `prepare` found: only after `prepared` is there something to commit or to abort. */
export type Prepared =
  | { readonly kind: 'prepared'; readonly generation: number; readonly manifest: Manifest }
  | Extract<ReloadOutcome, { readonly kind: 'unchanged' | 'rejected' }>;

/**
 * A host whose reload has two halves, so that several processes can take a new generation together or not at
 * all: prepare everywhere, then commit everywhere, or abort everywhere.
 */
export interface TwoPhaseHost extends StoryHost {
  /** What is in force, for reports. */
  manifest(): Manifest;
  /** Builds the next generation aside; the old one stays in force. Calls made while one runs share it. */
  prepare(): Promise<Prepared>;
  /** Puts what was prepared in force, in one assignment. A fault if nothing was prepared. */
  commit(): Extract<ReloadOutcome, { readonly kind: 'replaced' }>;
  /** Drops what was prepared, if anything. */
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

/** Holds one generation and swaps it for the next; knows nothing of threads or files. */
class SwappingHost implements TwoPhaseHost {
  readonly #builder: GenerationBuilder;
  #inForce: Generation;
  /** Built and waiting for commit or abort. */
  #next: { readonly generation: Generation; readonly changes: Changes } | null = null;
  #preparing: Promise<Prepared> | null = null;
  #reloading: Promise<ReloadOutcome> | null = null;
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

  reload(): Promise<ReloadOutcome> {
    this.#reloading ??= this.#reload().finally(() => {
      this.#reloading = null;
    });
    return this.#reloading;
  }

  async #reload(): Promise<ReloadOutcome> {
    const prepared = await this.prepare();
    return prepared.kind === 'prepared' ? this.commit() : prepared;
  }

  prepare(): Promise<Prepared> {
    this.#preparing ??= this.#prepare().finally(() => {
      this.#preparing = null;
    });
    return this.#preparing;
  }

  async #prepare(): Promise<Prepared> {
    this.abort(); // what was prepared before may be out of date by now
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
        this.#next = outcome;
        if (this.#closed) this.abort();
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
