import { type Client, errors } from '@opensearch-project/opensearch';
import { ArchiveFault } from './fault.js';

/** A state of a document. Whoever changes it says which state they have seen. */
export interface Version {
  readonly seqNo: number;
  readonly primaryTerm: number;
}

export interface Found<T> extends Version {
  readonly source: T;
}

/** Every write leaves a mark of its own. If its answer is lost, it knows itself again by the mark. */
export interface Marked {
  readonly mark: string;
}

/** Documents that are asked for in one request: at the size of articles a few megabytes. */
const BATCH = 100;

/**
 * How long the engine itself tries to write: less than the client waits, so that nothing is written after it gave up.
 */
const WRITE_TIMEOUT = '3s';

const status = (error: unknown) => (error instanceof errors.ResponseError ? error.statusCode : null);

/**
 * The documents of one index. Each is changed only by somebody who has seen its latest state. Reads by id are always up
 * to date, because the engine answers them from its log.
 */
export class Documents<T extends Marked> {
  readonly #client: Client;
  readonly #index: string;

  constructor(client: Client, index: string) {
    this.#client = client;
    this.#index = index;
  }

  /**
   * The document with an id; null where there is none.
   *
   * @param fields those that are wanted; all by default.
   */
  async find<K extends keyof T & string>(id: string, fields: readonly K[]): Promise<Found<Pick<T, K>> | null>;
  async find(id: string): Promise<Found<T> | null>;
  async find(id: string, fields?: readonly string[]): Promise<Found<T> | null> {
    const part = fields === undefined ? {} : { _source_includes: [...fields] };
    try {
      const { body } = await this.#client.get({ index: this.#index, id, ...part });
      return {
        source: (body._source ?? {}) as T,
        seqNo: Number(body._seq_no),
        primaryTerm: Number(body._primary_term),
      };
    } catch (error) {
      if (error instanceof errors.ResponseError && error.body?.found === false) return null;
      throw error;
    }
  }

  /**
   * Those of these documents that are there, by id.
   *
   * @param fields those that are wanted.
   */
  async findMany<K extends keyof T & string>(
    ids: readonly string[],
    fields: readonly K[],
  ): Promise<ReadonlyMap<string, Found<Pick<T, K>>>> {
    const found = new Map<string, Found<Pick<T, K>>>();
    for (let from = 0; from < ids.length; from += BATCH) {
      const { body } = await this.#client.mget({
        index: this.#index,
        body: { ids: ids.slice(from, from + BATCH) },
        _source_includes: [...fields],
      });
      for (const item of body.docs) {
        if ('error' in item) throw new ArchiveFault(`it did not give a document: ${item.error.type}`);
        if (!item.found) continue;
        const source = item._source as Pick<T, K>;
        const version = { seqNo: Number(item._seq_no), primaryTerm: Number(item._primary_term) };
        found.set(item._id, { source, ...version });
      }
    }
    return found;
  }

  /**
   * Writes a document whole, over the state that was seen.
   *
   * @param seen null: it must not be there yet.
   * @returns its new state; null where somebody else was first: then nothing is written.
   */
  async put(id: string, document: T, seen: Version | null): Promise<Version | null> {
    try {
      const { body } = await this.#client.index({
        index: this.#index,
        id,
        body: document,
        require_alias: true,
        timeout: WRITE_TIMEOUT,
        ...(seen === null ? { op_type: 'create' } : conditions(seen)),
      });
      return { seqNo: Number(body._seq_no), primaryTerm: Number(body._primary_term) };
    } catch (error) {
      if (status(error) !== 409) throw error;
      const there = await this.find(id, ['mark']);
      return there?.source.mark === document.mark ? there : null;
    }
  }

  /** Makes many documents in one request, which must not be there yet. Gives the ids of those that are there. */
  async createMany(documents: ReadonlyMap<string, T>): Promise<ReadonlySet<string>> {
    const operations = [...documents].flatMap(([id, document]) => [{ create: { _id: id } }, document]);
    const { body } = await this.#client.bulk({
      index: this.#index,
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

  /** Deletes a document in the state that was seen. False where somebody changed it meanwhile. */
  async drop(id: string, seen: Version): Promise<boolean> {
    try {
      await this.#client.delete({ index: this.#index, id, timeout: WRITE_TIMEOUT, ...conditions(seen) });
      return true;
    } catch (error) {
      if (error instanceof errors.ResponseError && error.body?.result === 'not_found') return true;
      if (status(error) !== 409) throw error;
      return (await this.find(id, ['mark'])) === null;
    }
  }
}

const conditions = ({ seqNo, primaryTerm }: Version) => ({ if_seq_no: seqNo, if_primary_term: primaryTerm });
