/** Names one state of a document, as no other state of it is named. Only the engine knows what stands in it. */
export type Version = string;

export interface Found<T> {
  readonly source: T;
  readonly version: Version;
}

/** Every write leaves a mark of its own. If its answer is lost, it knows itself again by the mark. */
export interface Marked {
  readonly mark: string;
}

/** What a field holds: a word or any other text that is compared whole, milliseconds since the epoch, or yes and no. */
export type FieldKind = 'word' | 'moment' | 'truth';

/** How the documents of one collection are kept. */
export interface CollectionForm<Field extends string> {
  readonly name: string;
  /** The version of the form. A program refuses a form that is newer than its own. */
  readonly form: number;
  /** What is looked for or sorted by. A dot leads into an object: `moving.token`. Other fields are only kept. */
  readonly fields: Readonly<Record<Field, FieldKind>>;
}

/** Values that fields have. Of several values, one of them. */
export type Where<Field extends string> = {
  readonly [field in Field]?: string | boolean | readonly string[];
};

export interface Listing<Field extends string> {
  readonly where: Where<Field>;
  /** The documents come in the order of this field. No two have the same. */
  readonly by: Field;
  /** What is read of each. */
  readonly fields: readonly Field[];
}

export interface Paging<Field extends string> {
  readonly where?: Where<Field>;
  /** Greatest first, and of equals what was written last. */
  readonly by: Field;
  readonly from: number;
  readonly count: number;
}

/** The fields of a document as a listing gives them. Those that it has not are left out. */
export type Listed<Field extends string> = { readonly [field in Field]?: string };

/**
 * Documents by their ids. Each is changed only by somebody who has seen its latest state. `find` and `findMany` give
 * the latest state; `list` and `page` have all that was written before they were asked.
 *
 * Every method throws `ArchiveFault` where the engine cannot be reached or cannot do it. A write may have been done
 * then.
 */
export interface Collection<T extends Marked, Field extends string> {
  /**
   * The document with an id; null where there is none.
   *
   * @param fields those that are wanted; all by default.
   */
  find<K extends keyof T>(id: string, fields?: readonly K[]): Promise<Found<Pick<T, K>> | null>;
  /** Those of these documents that are there, by id, with some of their fields. */
  findMany<K extends keyof T>(
    ids: readonly string[],
    fields: readonly K[],
  ): Promise<ReadonlyMap<string, Found<Pick<T, K>>>>;

  /**
   * Writes a document whole, over the state that was seen.
   *
   * @param seen null: it must not be there yet.
   * @returns its new state; null where somebody else was first: then nothing is written.
   */
  put(id: string, document: T, seen: Version | null): Promise<Version | null>;
  /** Makes some hundred documents at once, which must not be there yet. Gives the ids of those that are there. */
  createMany(documents: ReadonlyMap<string, T>): Promise<ReadonlySet<string>>;
  /** Deletes a document in the state that was seen; it may be gone. False where somebody changed it meanwhile. */
  drop(id: string, seen: Version): Promise<boolean>;

  /** Every document with some values. Linear in their number, and not in their size. */
  list(listing: Listing<Field>): Promise<readonly Listed<Field>[]>;
  /** One page of the documents with some values, and how many these are. */
  page(paging: Paging<Field>): Promise<{ readonly documents: readonly T[]; readonly total: number }>;
}

/** Where an engine keeps small documents for the running program: files, leases, the record of changes. */
export interface DocumentStore {
  /**
   * A collection, which is made unless it is there. Many copies of the bot may do so at once.
   *
   * @throws ArchiveFault where a newer program made it
   */
  open<T extends Marked, Field extends string>(form: CollectionForm<Field>): Promise<Collection<T, Field>>;
}
