import { type Client, Connection, errors } from '@opensearch-project/opensearch';
import { openArchive } from '../../src/archive/opensearch/connection.js';
import type { SharedEngine } from './shared.js';

/** Whether the last request still reaches the engine: then only its answer is lost. */
export type LastWords = 'heard' | 'unheard';

export interface MortalClient {
  readonly client: Client;
  /**
   * Lets so many requests through; after that the process counts as killed and can do nothing any more.
   *
   * @param counts which requests are counted: all, or those that change something.
   */
  killAfter(requests: number, last: LastWords, counts?: Counts): void;
  /** Whether it wanted more than that. */
  killed(): boolean;
}

type Counts = (request: Parameters<Connection['request']>[0]) => boolean;

/** Whether a request changes what is kept. To be killed before a read or after it leaves the same behind. */
export const isWrite: Counts = ({ method, path }) =>
  method !== 'GET' && method !== 'HEAD' && !/_(?:search|mget|refresh)$/.test(path ?? '');

/** A client of a process that lives until it is killed. */
export function mortalClient({ urls, prefix }: Pick<SharedEngine, 'urls' | 'prefix'>): MortalClient {
  let left = Number.POSITIVE_INFINITY;
  let last: LastWords = 'unheard';
  let counts: Counts = () => true;
  const dead = () => new errors.ConnectionError('this process was killed');
  class MortalConnection extends Connection {
    override request: Connection['request'] = (params, callback) => {
      if (left > 0 || (left === 0 && !counts(params))) {
        if (counts(params)) left -= 1;
        return super.request(params, callback);
      }
      const unheard = left < 0 || last === 'unheard';
      left = -1;
      if (!unheard) return super.request(params, () => callback(dead(), null as never));
      queueMicrotask(() => callback(dead(), null as never));
      return { abort: () => {} } as ReturnType<Connection['request']>;
    };
  }
  const settings = { nodes: urls, login: null, authorityFile: null, prefix };
  return {
    client: openArchive(settings, { Connection: MortalConnection, maxRetries: 0 }),
    killed: () => left < 0,
    killAfter(requests, words, these = () => true) {
      left = requests;
      last = words;
      counts = these;
    },
  };
}

/** A client of a process that is killed after so many requests. */
export function dyingClient(
  engine: Pick<SharedEngine, 'urls' | 'prefix'>,
  requests: number,
  last: LastWords,
): Client {
  const { client, killAfter } = mortalClient(engine);
  killAfter(requests, last);
  return client;
}
