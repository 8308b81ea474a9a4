import type { Dispatcher } from 'undici';
import { guardedLookup, isPublicAddress, literalAddress, PrivateAddressError } from './address.js';
import { discard, readBody, readHead, UnknownCodingError } from './body.js';
import { explain, isBrokenCoding } from './explain.js';
import { DEFAULT_LIMITS, type FetchLimits } from './limits.js';
import { isDocument, parseContentType } from './media-type.js';
import { type Conditions, type FetchOutcome, failed } from './outcome.js';
import { isAllowed, MAX_ROBOTS_BYTES, ROBOT_NAME, robotsAddress } from './robots.js';
import { conditionsFor, readValidators } from './validators.js';

export interface FetchOptions {
  readonly limits?: FetchLimits;
  /** Lets addresses lead to private networks: for tests and for archives inside one's own network. */
  readonly allowPrivate?: boolean;
  /**
   * Asks the server to answer only if the document has changed since. Said only to the address that handed the
   * validators out: another page may by chance have the same ones.
   */
  readonly conditions?: Conditions | null;
  /** Reads pages that robots.txt keeps robots from (default false). */
  readonly ignoreRobots?: boolean;
  /** Reads bodies of any media type (default false): for files whose name says what they are. */
  readonly anyType?: boolean;
  /** Cuts the fetch short. */
  readonly signal?: AbortSignal;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const USER_AGENT = `${ROBOT_NAME}/1.0 (reads single articles for a moderator; obeys robots.txt)`;

/** One fetch in progress: what every request of it shares. */
interface Session {
  readonly limits: FetchLimits;
  readonly options: FetchOptions;
  readonly request: Undici['request'];
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
}

/**
 * Loaded with the first fetch. Whichever undici of a process is loaded first becomes the way of all its requests, and
 * only discord.js's own can send files for discord.js; besides, most bots never fetch a page.
 */
type Undici = typeof import('undici');
const loadUndici = (): Promise<Undici> => import('undici');

/** Parses an address; null unless it is http or https and without credentials. */
export function parseAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const plain = url.username === '' && url.password === '';
  return plain && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null;
}

/**
 * Fetches one document for import. Only http and https, only public addresses (checked at connection time and
 * after each redirect), within limits on size, time and redirects, and only what robots.txt allows. Nothing of
 * the document is run. Failures are values; only faults of the program throw.
 */
export async function fetchDocument(address: string, options: FetchOptions = {}): Promise<FetchOutcome> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  const lookup = options.allowPrivate ? {} : { lookup: guardedLookup() };
  const { Agent, request } = await loadUndici();
  const dispatcher = new Agent({
    connect: lookup,
    headersTimeout: limits.timeoutMs,
    bodyTimeout: limits.timeoutMs,
  });
  try {
    return await followRedirects(address, { limits, options, request, dispatcher, signal });
  } catch (error) {
    return explain(error, limits);
  } finally {
    // Not awaited: a server that keeps its socket open must not keep the caller waiting.
    void dispatcher.destroy();
  }
}

async function followRedirects(address: string, session: Session): Promise<FetchOutcome> {
  let next = address;
  for (let hop = 0; hop <= session.limits.maxRedirects; hop += 1) {
    const url = parseAddress(next);
    if (!url) return failed('bad-address', 'badAddress');
    refusePrivateLiteral(url, session);
    if (!session.options.ignoreRobots && !(await robotsAllow(url, session))) {
      return failed('disallowed-by-robots', 'robots', { host: url.host });
    }
    const conditions = conditionsFor(url, session.options.conditions);
    const response = await send(url, session, conditions);
    const location = response.headers.location;
    if (REDIRECTS.has(response.statusCode) && typeof location === 'string') {
      discard(response.body);
      if (!URL.canParse(location, url.href)) return failed('bad-address', 'badRedirect');
      next = new URL(location, url).href;
      continue;
    }
    // An answer to a question that was not asked holds no text and says nothing.
    if (response.statusCode === 304 && conditions === null) {
      discard(response.body);
      return failed('http-error', 'nothingNew', { host: url.host });
    }
    return read(url, response, session);
  }
  return failed('too-many-redirects', 'manyRedirects', { times: session.limits.maxRedirects });
}

/** Literal addresses never reach the name resolver, so they are checked here. */
function refusePrivateLiteral(url: URL, session: Session): void {
  const literal = literalAddress(url);
  if (literal && !session.options.allowPrivate && !isPublicAddress(literal))
    throw new PrivateAddressError(literal);
}

async function send(
  url: URL,
  session: Session,
  conditions: Conditions | null = null,
): Promise<Dispatcher.ResponseData> {
  const headers: Record<string, string> = {
    'user-agent': USER_AGENT,
    accept:
      'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,text/plain;q=0.8,*/*;q=0.1',
    'accept-encoding': 'gzip, deflate, br',
  };
  if (conditions?.etag) headers['if-none-match'] = conditions.etag;
  if (conditions?.lastModified) headers['if-modified-since'] = conditions.lastModified;
  return session.request(url, { dispatcher: session.dispatcher, signal: session.signal, headers });
}

async function read(url: URL, response: Dispatcher.ResponseData, session: Session): Promise<FetchOutcome> {
  const { statusCode, headers, body } = response;
  if (statusCode === 304) {
    discard(body);
    return { kind: 'not-modified', url: url.href };
  }
  if (statusCode === 404 || statusCode === 410) {
    discard(body);
    return failed('not-found', 'noPage', { host: url.host, status: statusCode });
  }
  if (statusCode < 200 || statusCode > 299) {
    discard(body);
    return failed('http-error', 'badStatus', { host: url.host, status: statusCode });
  }
  const { mediaType, charset } = parseContentType(header(headers['content-type']) ?? '');
  if (!session.options.anyType && !isDocument(mediaType)) {
    discard(body);
    return failed('not-a-document', 'otherType', { type: mediaType });
  }
  const bytes = await readBody(body, header(headers['content-encoding']) ?? '', session.limits.maxBytes);
  const validators = readValidators(header(headers.etag), header(headers['last-modified']));
  return { kind: 'fetched', url: url.href, mediaType, charset, bytes, validators };
}

function header(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/**
 * RFC 9309, section 2.3.1: an unavailable robots.txt (4xx) allows all, an unreachable one (5xx) allows nothing;
 * redirects of robots.txt itself are treated as unavailable, which the RFC permits.
 */
async function robotsAllow(page: URL, session: Session): Promise<boolean> {
  const response = await send(new URL(robotsAddress(page)), session);
  if (response.statusCode !== 200) {
    discard(response.body);
    return response.statusCode < 500;
  }
  const encoding = header(response.headers['content-encoding']) ?? '';
  try {
    // A longer file is obeyed as far as its beginning goes (section 2.5).
    const bytes = await readHead(response.body, encoding, MAX_ROBOTS_BYTES);
    return isAllowed(page, new TextDecoder().decode(bytes));
  } catch (error) {
    // One that cannot be unpacked says nothing; a connection that breaks is the page's trouble too.
    if (error instanceof UnknownCodingError || isBrokenCoding(error)) return true;
    throw error;
  }
}
