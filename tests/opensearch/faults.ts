import type { IncomingMessage } from 'node:http';

/** What goes wrong between the bot and the engine. */
export type Fault =
  /** Everything goes through. */
  | { readonly kind: 'none' }
  /** Nobody listens: connections are refused, and those that are open are cut. */
  | { readonly kind: 'down' }
  /** Each answer comes that much later. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Requests are taken and never answered. */
  | { readonly kind: 'hangs' }
  /** Half of each answer, then the connection is cut. */
  | { readonly kind: 'breaks' }
  /** 503 as of a cluster that is still starting, 429 as of a node that is short of memory. */
  | { readonly kind: 'status'; readonly status: 429 | 503 }
  /** Reads and deletions of whole indexes go on, all else is refused. */
  | { readonly kind: 'disk-full' }
  /** `GET /` tells of another version, or of Elasticsearch. */
  | {
      readonly kind: 'version';
      readonly number: string;
      readonly distribution: 'opensearch' | 'elasticsearch';
    };

/** A whole answer in the place of the engine's. */
export interface EngineAnswer {
  readonly status: number;
  readonly body: unknown;
}

// The texts are those of OpenSearch 2.19; `real-faults.long.ts` holds them to a node in that trouble.
const refusal = (status: number, type: string, reason: string): EngineAnswer => ({
  status,
  body: { error: { root_cause: [{ type, reason }], type, reason }, status },
});

const STARTING = 'blocked by: [SERVICE_UNAVAILABLE/1/state not recovered / initialized];';
const TOO_LARGE = '[parent] Data too large, data for [<http_request>] would be larger than the limit';
const FLOODED =
  '[TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];';
const NO_NEW_INDEX = 'blocked by: [FORBIDDEN/10/cluster create-index blocked (api)];';

const READS =
  /\/_(?:search|msearch|count|mget|explain|analyze|validate|field_caps|termvectors|mtermvectors|refresh)\b/;
const OPERATION = /^\{"(index|create|update|delete)":/;

/** The items of a bulk request, each refused as it would be alone: the answer as a whole is a 200. */
function refusedBulk(path: string, body: string): EngineAnswer {
  const inPath = /^\/([^/_][^/]*)\/_bulk/.exec(path)?.[1];
  const items = body.split('\n').flatMap((line) => {
    const operation = OPERATION.exec(line)?.[1];
    if (operation === undefined) return [];
    const [target] = Object.values(JSON.parse(line) as Record<string, { _index?: string; _id?: string }>);
    const { _index = inPath, _id } = target ?? {};
    const error = { type: 'cluster_block_exception', reason: `index [${_index}] blocked by: ${FLOODED}` };
    return [{ [operation]: { _index, _id, status: 429, error } }];
  });
  return { status: 200, body: { took: 1, errors: true, items } };
}

function withoutRoom(method: string, path: string, body: string): EngineAnswer | null {
  if (method === 'GET' || method === 'HEAD' || READS.test(path)) return null;
  if (/\/_bulk\b/.test(path)) return refusedBulk(path, body);
  const index = /^\/([^/_?][^/?]*)(\/[^?]*)?/.exec(path);
  const whole = index !== null && index[2] === undefined;
  if (whole && method === 'DELETE') return null;
  if (whole && method === 'PUT') return refusal(403, 'index_create_block_exception', NO_NEW_INDEX);
  // Settings of the cluster and templates are written by the node that leads, whatever the disks hold.
  if (index === null && !path.startsWith('/_aliases')) return null;
  return refusal(429, 'cluster_block_exception', `index [${index?.[1] ?? 'some'}] blocked by: ${FLOODED}`);
}

function welcome(number: string, distribution: 'opensearch' | 'elasticsearch'): EngineAnswer {
  const version =
    distribution === 'opensearch' ? { distribution, number } : { number, build_flavor: 'default' };
  const tagline =
    distribution === 'opensearch'
      ? 'The OpenSearch Project: https://opensearch.org/'
      : 'You Know, for Search';
  return { status: 200, body: { name: 'n1', cluster_name: 'other', cluster_uuid: 'none', version, tagline } };
}

/** What the proxy answers by itself; null where the request goes on to the engine. */
export function answerOf(
  fault: Fault,
  { method = 'GET', url = '/' }: IncomingMessage,
  body: string,
): EngineAnswer | null {
  switch (fault.kind) {
    case 'status':
      return fault.status === 503
        ? refusal(503, 'cluster_block_exception', STARTING)
        : refusal(429, 'circuit_breaking_exception', TOO_LARGE);
    case 'disk-full':
      return withoutRoom(method, url, body);
    case 'version':
      return /^\/(?:\?|$)/.test(url) ? welcome(fault.number, fault.distribution) : null;
    default:
      return null;
  }
}
