import type { Collection, CollectionForm, DocumentStore, Marked } from '../../src/archive/document-store.js';
import { ArchiveFault } from '../../src/archive/fault.js';

/** Whether the last request still reaches the engine: then only its answer is lost. */
export type LastWords = 'heard' | 'unheard';

/** The documents of a process that lives until it is killed. */
export class MortalStore implements DocumentStore {
  readonly #inner: DocumentStore;
  #left = Number.POSITIVE_INFINITY;
  #last: LastWords = 'unheard';
  #counted: 'all' | 'writes' = 'all';

  constructor(inner: DocumentStore) {
    this.#inner = inner;
  }

  /**
   * Lets so many requests through; after that the process can do nothing any more.
   *
   * @param counted to be killed before a read or after it leaves the same behind.
   */
  killAfter(requests: number, last: LastWords, counted: 'all' | 'writes' = 'all'): void {
    this.#left = requests;
    this.#last = last;
    this.#counted = counted;
  }

  /** Whether it wanted more than that. */
  get killed(): boolean {
    return this.#left < 0;
  }

  async open<T extends Marked, Field extends string>(
    form: CollectionForm<Field>,
  ): Promise<Collection<T, Field>> {
    const inner = await this.#write(() => this.#inner.open<T, Field>(form));
    return {
      find: (id, fields) => this.#read(() => inner.find(id, fields)),
      findMany: (ids, fields) => this.#read(() => inner.findMany(ids, fields)),
      put: (id, document, seen) => this.#write(() => inner.put(id, document, seen)),
      createMany: (documents) => this.#write(() => inner.createMany(documents)),
      drop: (id, seen) => this.#write(() => inner.drop(id, seen)),
      list: (listing) => this.#read(() => inner.list(listing)),
      page: (paging) => this.#read(() => inner.page(paging)),
    };
  }

  #read<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    return this.#ask(work, this.#counted === 'all');
  }

  #write<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    return this.#ask(work, true);
  }

  async #ask<Outcome>(work: () => Promise<Outcome>, counts: boolean): Promise<Outcome> {
    if (this.#left > 0 || (this.#left === 0 && !counts)) {
      if (counts) this.#left -= 1;
      return work();
    }
    const heard = this.#left === 0 && this.#last === 'heard';
    this.#left = -1;
    if (heard) await work();
    throw new ArchiveFault('this process was killed');
  }
}
