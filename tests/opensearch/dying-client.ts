import { type Client, Connection, errors } from '@opensearch-project/opensearch';
import { openClient } from '../../src/archive/opensearch/connection.js';
import type { LastWords } from '../archive/mortal-store.js';
import type { SharedEngine } from './shared.js';

export interface MortalClient {
  readonly client: Client;
  /** Lets so many requests through; after that the process counts as killed and can do nothing any more. */
  killAfter(requests: number, last: LastWords): void;
  /** Whether it wanted more than that. */
  killed(): boolean;
}

/** A client of a process that lives until it is killed. */
export function mortalClient({ urls, prefix }: Pick<SharedEngine, 'urls' | 'prefix'>): MortalClient {
  let left = Number.POSITIVE_INFINITY;
  let last: LastWords = 'unheard';
  const dead = () => new errors.ConnectionError('this process was killed');
  class MortalConnection extends Connection {
    override request: Connection['request'] = (params, callback) => {
      if (left > 0) {
        left -= 1;
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
    client: openClient(settings, { Connection: MortalConnection, maxRetries: 0 }),
    killed: () => left < 0,
    killAfter(requests, words) {
      left = requests;
      last = words;
    },
  };
}
