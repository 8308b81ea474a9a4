import { type Client, Connection, errors } from '@opensearch-project/opensearch';
import { openArchive } from '../../src/archive/opensearch/connection.js';
import type { SharedEngine } from './shared.js';

/** Whether the last request still reaches the engine: then only its answer is lost. */
export type LastWords = 'heard' | 'unheard';

/** A client of a process that is killed after so many requests: from then on it can do nothing any more. */
export function dyingClient({ urls, prefix }: SharedEngine, requests: number, last: LastWords): Client {
  let left = requests;
  const dead = () => new errors.ConnectionError('this process was killed');
  class DyingConnection extends Connection {
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
  return openArchive(settings, { Connection: DyingConnection, maxRetries: 0 });
}
