import type { Dispatcher } from 'undici';
import { parseAddress } from '../../corpus/web-address.js';
import { discard, readBody } from './body.js';
import { explain } from './explain.js';
import { isDocument, parseContentType } from './media-type.js';
import { type FetchOutcome, failed } from './outcome.js';
import { robotsAllow } from './robots-file.js';
import {
  bodyOfResponse,
  type FetchOptions,
  headerOf,
  openSession,
  refusePrivateLiteral,
  type Session,
  send,
} from './session.js';
import { conditionsFor, readValidators } from './validators.js';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches one document for import. Only http and https, only public addresses (checked at connection time and
 * after each redirect), within limits on size, time and redirects, and only what robots.txt allows. Nothing of
 * the document is run. Failures are values; only faults of the program throw.
 */
export async function fetchDocument(address: string, options: FetchOptions = {}): Promise<FetchOutcome> {
  const session = await openSession(options);
  try {
    return await followRedirects(address, session);
  } catch (error) {
    return explain(error, session.limits);
  } finally {
    // Not awaited: a server that keeps its socket open must not keep the caller waiting.
    void session.dispatcher.destroy();
  }
}

async function followRedirects(address: string, session: Session): Promise<FetchOutcome> {
  const { options, limits } = session;
  let next = address;
  for (let hop = 0; hop <= limits.maxRedirects; hop += 1) {
    const url = parseAddress(next);
    if (!url) return failed('bad-address', 'badAddress');
    refusePrivateLiteral(url, session);
    if (!options.ignoreRobots && !(await robotsAllow(url, session))) {
      return failed('disallowed-by-robots', 'robots', { host: url.host });
    }
    const conditions = conditionsFor(url, options.conditions);
    const response = await send(url, session, conditions);
    const { location } = response.headers;
    if (REDIRECTS.has(response.statusCode) && typeof location === 'string') {
      discard(response.body);
      if (!URL.canParse(location, url.href)) return failed('bad-address', 'badRedirect');
      next = new URL(location, url).href;
      continue;
    }
    // Nobody asked whether it has changed, so this answer says nothing.
    if (response.statusCode === 304 && conditions === null) {
      discard(response.body);
      return failed('http-error', 'nothingNew', { host: url.host });
    }
    return read(url, response, session);
  }
  return failed('too-many-redirects', 'manyRedirects', { times: limits.maxRedirects });
}

async function read(url: URL, response: Dispatcher.ResponseData, session: Session): Promise<FetchOutcome> {
  const { mediaType, charset } = parseContentType(headerOf(response, 'content-type') ?? '');
  const early = withoutBody(url, response.statusCode);
  if (early !== null || (!session.options.anyType && !isDocument(mediaType))) {
    discard(response.body);
    return early ?? failed('not-a-document', 'otherType', { type: mediaType });
  }
  const bytes = await readBody(bodyOfResponse(response), session.limits.maxBytes);
  const validators = readValidators(headerOf(response, 'etag'), headerOf(response, 'last-modified'));
  return { kind: 'fetched', url: url.href, mediaType, charset, bytes, validators };
}

/** What a status says by itself; null where the body is to be read. */
function withoutBody({ href, host }: URL, status: number): FetchOutcome | null {
  if (status === 304) return { kind: 'not-modified', url: href };
  if (status === 404 || status === 410) return failed('not-found', 'noPage', { host, status });
  return status < 200 || status > 299 ? failed('http-error', 'badStatus', { host, status }) : null;
}
