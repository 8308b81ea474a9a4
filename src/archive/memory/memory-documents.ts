import type {
  Collection,
  CollectionForm,
  DocumentStore,
  Found,
  Listed,
  Listing,
  Marked,
  Paging,
  Version,
  Where,
} from '../document-store.js';

/** A document as JSON, as other engines keep it, and the number of the write that left it so. */
interface KeptDocument {
  readonly text: string;
  readonly write: number;
}

/** The value of a field, where a dot leads into an object. */
function fieldOf(document: object, field: string): unknown {
  let value: unknown = document;
  for (const name of field.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

function isAmong<Field extends string>(document: object, where: Where<Field>): boolean {
  const conditions = Object.entries<string | boolean | readonly string[] | undefined>(where);
  return conditions.every(([field, wanted]) => {
    if (wanted === undefined) return true;
    const values = [fieldOf(document, field)].flat();
    return [wanted].flat().some((each) => values.includes(each));
  });
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [String(a), String(b)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

const versionOf = ({ write }: KeptDocument): Version => `${write}`;

/** The documents of one collection, as everybody who opens it sees them. */
class DocumentShelf {
  readonly #kept = new Map<string, KeptDocument>();
  #writes = 0;

  get(id: string): KeptDocument | null {
    return this.#kept.get(id) ?? null;
  }

  all(): readonly KeptDocument[] {
    return [...this.#kept.values()];
  }

  set(id: string, text: string): KeptDocument {
    this.#writes += 1;
    const kept = { text, write: this.#writes };
    this.#kept.set(id, kept);
    return kept;
  }

  delete(id: string): void {
    this.#kept.delete(id);
  }
}

class MemoryCollection<T extends Marked, Field extends string> implements Collection<T, Field> {
  readonly #shelf: DocumentShelf;

  constructor(shelf: DocumentShelf) {
    this.#shelf = shelf;
  }

  async find(id: string): Promise<Found<T> | null> {
    const kept = this.#shelf.get(id);
    return kept === null ? null : { source: this.#read(kept), version: versionOf(kept) };
  }

  async findMany(ids: readonly string[]): Promise<ReadonlyMap<string, Found<T>>> {
    const found = new Map<string, Found<T>>();
    for (const id of ids) {
      const each = await this.find(id);
      if (each !== null) found.set(id, each);
    }
    return found;
  }

  async put(id: string, document: T, seen: Version | null): Promise<Version | null> {
    const there = this.#shelf.get(id);
    if ((there === null ? null : versionOf(there)) !== seen) return null;
    return versionOf(this.#shelf.set(id, JSON.stringify(document)));
  }

  async createMany(documents: ReadonlyMap<string, T>): Promise<ReadonlySet<string>> {
    const there = new Set<string>();
    for (const [id, document] of documents) {
      if ((await this.put(id, document, null)) === null) there.add(id);
    }
    return there;
  }

  async drop(id: string, seen: Version): Promise<boolean> {
    const there = this.#shelf.get(id);
    if (there !== null && versionOf(there) !== seen) return false;
    this.#shelf.delete(id);
    return true;
  }

  async list({ where, by, fields }: Listing<Field>): Promise<readonly Listed<Field>[]> {
    return this.#among(where)
      .sort((a, b) => compare(fieldOf(a.document, by), fieldOf(b.document, by)))
      .map(({ document }) => {
        const listed: { [field in Field]?: string } = {};
        for (const field of fields) {
          const value = fieldOf(document, field);
          if (value !== undefined) listed[field] = String(value);
        }
        return listed;
      });
  }

  async page({ where = {}, by, from, count }: Paging<Field>) {
    const all = this.#among(where).sort(
      (a, b) => compare(fieldOf(b.document, by), fieldOf(a.document, by)) || b.write - a.write,
    );
    return { documents: all.slice(from, from + count).map(({ document }) => document), total: all.length };
  }

  #read({ text }: KeptDocument): T {
    return JSON.parse(text);
  }

  #among(where: Where<Field>) {
    return this.#shelf
      .all()
      .map((kept) => ({ document: this.#read(kept), write: kept.write }))
      .filter(({ document }) => isAmong(document, where));
  }
}

/** Small documents in this process: for tests, and what other engines are held to. */
export class MemoryDocuments implements DocumentStore {
  readonly #shelves = new Map<string, DocumentShelf>();

  async open<T extends Marked, Field extends string>(
    form: CollectionForm<Field>,
  ): Promise<Collection<T, Field>> {
    const shelf = this.#shelves.get(form.name) ?? new DocumentShelf();
    this.#shelves.set(form.name, shelf);
    return new MemoryCollection<T, Field>(shelf);
  }
}
