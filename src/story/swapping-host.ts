import type { Generation, GenerationBuilder } from './generation.js';
import type { Changes, Manifest } from './manifest.js';
import { singleFlight } from './single-flight.js';
import type { ReloadOutcome, Story } from './story.js';
import type { PreparedReload, TwoPhaseHost } from './two-phase-host.js';

/** A generation that is being prepared. */
interface Preparing {
  readonly outcome: Promise<PreparedReload>;
  readonly attempt: PrepareAttempt;
}

/** One attempt to prepare, and whether it was called off. */
interface PrepareAttempt {
  aborted: boolean;
}

/** Holds one generation and swaps it for the next. Knows nothing of threads or files. */
export class SwappingHost implements TwoPhaseHost {
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
    if (this.#preparing !== null && !this.#preparing.attempt.aborted) return this.#preparing.outcome;
    const attempt = { aborted: this.#closed };
    const outcome = this.#prepareAfter(this.#preparing?.outcome, attempt);
    this.#preparing = { outcome, attempt };
    return outcome;
  }

  /** Waits for the attempt before, even one that was called off, so that one generation is built at a time. */
  async #prepareAfter(
    before: Promise<PreparedReload> | undefined,
    attempt: PrepareAttempt,
  ): Promise<PreparedReload> {
    await before?.catch(() => {});
    try {
      return await this.#prepare(attempt);
    } finally {
      if (this.#preparing?.attempt === attempt) this.#preparing = null;
    }
  }

  async #prepare(attempt: PrepareAttempt): Promise<PreparedReload> {
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
        if (attempt.aborted) {
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
    if (this.#preparing !== null) this.#preparing.attempt.aborted = true;
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
