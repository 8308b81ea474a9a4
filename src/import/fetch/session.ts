import type { Dispatcher } from 'undici';
import { guardedLookup, isPublicAddress, literalAddress, PrivateAddressError } from './address.js';
import type { EncodedBody } from './body.js';
import { DEFAULT_LIMITS, type FetchLimits } from './limits.js';
import type { Conditions } from './outcome.js';
import { ROBOT_NAME } from './robots.js';

export interface FetchOptions {
  readonly limits?: FetchLimits;
  /** Lets addresses lead to private networks: for tests and for archives inside one's own network. */
  readonly allowPrivate?: boolean;
  /**
   * Asks the server to answer only if the document has changed. Sent only to the address that handed the validators
   * out: another page may have the same ones by chance.
   */
  readonly conditions?: Conditions | null;
  /** Reads pages that robots.txt keeps robots from (default false). */
  readonly ignoreRobots?: boolean;
  /** Reads bodies of any media type (default false): for files whose name says what they are. */
  readonly anyType?: boolean;
  /** Cuts the fetch short. */
  readonly signal?: AbortSignal;
}

const USER_AGENT = `${ROBOT_NAME}/1.0 (reads single articles for a moderator; obeys robots.txt)`;
const ACCEPT =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,text/plain;q=0.8,*/*;q=0.1';

/** One fetch in progress: what every request of it shares. */
export interface Session {
  readonly limits: FetchLimits;
  readonly options: FetchOptions;
  readonly request: Undici['request'];
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
}

/**
 * Loaded with the first fetch. The undici that a process loads first handles all its requests, and only that of
 * discord.js can send files for discord.js. Besides, most bots never fetch a page.
 */
type Undici = typeof import('undici');
const loadUndici = (): Promise<Undici> => import('undici');

/** Begins a fetch. Its dispatcher has to be destroyed at the end. */
export async function openSession(options: FetchOptions): Promise<Session> {
  const { limits = DEFAULT_LIMITS } = options;
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  const { Agent, request } = await loadUndici();
  const dispatcher = new Agent({
    connect: options.allowPrivate ? {} : { lookup: guardedLookup() },
    headersTimeout: limits.timeoutMs,
    bodyTimeout: limits.timeoutMs,
  });
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  return { limits, options, request, dispatcher, signal };
}

/** @throws PrivateAddressError for a literal address, which never reaches the name resolver. */
export function refusePrivateLiteral(url: URL, { options }: Session): void {
  const literal = literalAddress(url);
  if (literal && !options.allowPrivate && !isPublicAddress(literal)) throw new PrivateAddressError(literal);
}

/** Sends one request and gives its response, whatever its status. Redirects are not followed. */
export async function send(
  url: URL,
  { request, dispatcher, signal }: Session,
  conditions: Conditions | null = null,
): Promise<Dispatcher.ResponseData> {
  const headers: Record<string, string> = {
    'user-agent': USER_AGENT,
    accept: ACCEPT,
    'accept-encoding': 'gzip, deflate, br',
  };
  if (conditions?.etag) headers['if-none-match'] = conditions.etag;
  if (conditions?.lastModified) headers['if-modified-since'] = conditions.lastModified;
  return request(url, { dispatcher, signal, headers });
}

/** The body of a response, for reading it. */
export const bodyOfResponse = (response: Dispatcher.ResponseData): EncodedBody => ({
  body: response.body,
  encoding: headerOf(response, 'content-encoding') ?? '',
});

/** The value of a header, the first of several; null where there is none. */
export function headerOf({ headers }: Dispatcher.ResponseData, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
