import { type Client, errors } from '@opensearch-project/opensearch';
import type { Found, Marked, Version } from '../document-store.js';
import { ArchiveFault } from '../fault.js';
import { patiently } from './patience.js';

/** Documents that are asked for in one request: at the size of articles a few megabytes. */
const BATCH = 100;

/**
 * How long the engine itself tries to write: less than the client waits, so that nothing is written after it gave up.
 */
const WRITE_TIMEOUT = '3s';

const status = (error: unknown) => (error instanceof errors.ResponseError ? error.statusCode : null);

/** Where a document stands in the order of all changes of its index. */
interface ChangeStamp {
  readonly _seq_no?: unknown;
  readonly _primary_term?: unknown;
}

const versionOf = ({ _seq_no, _primary_term }: ChangeStamp): Version => `${_seq_no} ${_primary_term}`;

/** The condition that a document is still in a state. */
function conditions(seen: Version) {
  const [if_seq_no, if_primary_term] = seen.split(' ').map(Number);
  return { if_seq_no, if_primary_term };
}

/**
 * The documents of one index by their ids, as a `Collection` promises it. Reads by id are always up to date, because
 * the engine answers them from its log.
 */
export class StoredDocuments<T extends Marked> {
  protected readonly client: Client;
  protected readonly index: string;

  constructor(client: Client, index: string) {
    this.client = client;
    this.index = index;
  }

  async find<K extends keyof T>(id: string, fields?: readonly K[]): Promise<Found<Pick<T, K>> | null> {
    const part = fields === undefined ? {} : { _source_includes: fields.map(String) };
    try {
      const { body } = await patiently(() => this.client.get({ index: this.index, id, ...part }));
      return { source: (body._source ?? {}) as Pick<T, K>, version: versionOf(body) };
    } catch (error) {
      if (error instanceof errors.ResponseError && error.body?.found === false) return null;
      throw error;
    }
  }

  async findMany<K extends keyof T>(
    ids: readonly string[],
    fields: readonly K[],
  ): Promise<ReadonlyMap<string, Found<Pick<T, K>>>> {
    const found = new Map<string, Found<Pick<T, K>>>();
    for (let from = 0; from < ids.length; from += BATCH) {
      const part = ids.slice(from, from + BATCH);
      for (const [id, each] of await patiently(() => this.#batch(part, fields))) found.set(id, each);
    }
    return found;
  }

  async #batch<K extends keyof T>(ids: readonly string[], fields: readonly K[]) {
    const { body } = await this.client.mget({
      index: this.index,
      body: { ids: [...ids] },
      _source_includes: fields.map(String),
    });
    return body.docs.flatMap((item): (readonly [string, Found<Pick<T, K>>])[] => {
      if ('error' in item) throw new ArchiveFault(`it did not give a document: ${item.error.type}`);
      if (!item.found) return [];
      return [[item._id, { source: item._source as Pick<T, K>, version: versionOf(item) }]];
    });
  }

  async put(id: string, document: T, seen: Version | null): Promise<Version | null> {
    try {
      const { body } = await this.client.index({
        index: this.index,
        id,
        body: document,
        require_alias: true,
        timeout: WRITE_TIMEOUT,
        ...(seen === null ? { op_type: 'create' } : conditions(seen)),
      });
      return versionOf(body);
    } catch (error) {
      if (status(error) !== 409) throw error;
      const there = await this.find(id, ['mark']);
      return there?.source.mark === document.mark ? there.version : null;
    }
  }

  async createMany(documents: ReadonlyMap<string, T>): Promise<ReadonlySet<string>> {
    if (documents.size === 0) return new Set();
    const operations = [...documents].flatMap(([id, document]) => [{ create: { _id: id } }, document]);
    const { body } = await this.client.bulk({
      index: this.index,
      require_alias: true,
      timeout: WRITE_TIMEOUT,
      body: operations,
    });
    const there = new Set<string>();
    for (const { create } of body.items) {
      if (create?.error === undefined || create._id == null) continue;
      if (create.status !== 409) throw new ArchiveFault(`it did not take a document: ${create.error.type}`);
      there.add(create._id);
    }
    return there;
  }

  async drop(id: string, seen: Version): Promise<boolean> {
    try {
      await this.client.delete({ index: this.index, id, timeout: WRITE_TIMEOUT, ...conditions(seen) });
      return true;
    } catch (error) {
      if (error instanceof errors.ResponseError && error.body?.result === 'not_found') return true;
      if (status(error) !== 409) throw error;
      return (await this.find(id, ['mark'])) === null;
    }
  }
}
