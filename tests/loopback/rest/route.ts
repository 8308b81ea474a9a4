import type { Json } from '../json.js';
import type { LoopbackState } from '../state.js';
import type { SentFile } from './body.js';

/** A request that has come in, its path taken apart. */
export interface RestRequest {
  readonly state: LoopbackState;
  readonly method: string;
  /** `GET /channels/…`, for reports. */
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** What came beside the payload in a multipart request. */
  readonly files: readonly SentFile[];
}

export interface RestAnswer {
  readonly status: number;
  readonly body?: Json | readonly unknown[];
}

export interface Route {
  readonly method: string;
  /** `:name` matches one part of the path. */
  readonly pattern: string;
  /** Whether the bot's token is needed; interactions and webhooks carry their own. */
  readonly authorized: boolean;
  /** The parameters that it knows after a question mark (default: none). */
  readonly query?: readonly string[];
  /** Whether it is sent a body; `handle` holds it to the rules. */
  readonly body?: 'json';
  readonly handle: (request: RestRequest) => RestAnswer;
}

export const ok = (body: Json | readonly unknown[]): RestAnswer => ({ status: 200, body });
export const noContent = (): RestAnswer => ({ status: 204 });

/** The values of a pattern's parameters, or null where the path is another. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return params;
}
