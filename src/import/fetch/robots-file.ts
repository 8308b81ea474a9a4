import { discard, readHead, UnknownCodingError } from './body.js';
import { isBrokenCoding } from './explain.js';
import { isAllowed, MAX_ROBOTS_BYTES, robotsAddress } from './robots.js';
import { bodyOfResponse, type Session, send } from './session.js';

/**
 * Fetches the robots.txt of a page's host and tells whether it lets the bot read the page. RFC 9309, section 2.3.1: one
 * that is not there (4xx) allows all, one that cannot be reached (5xx) allows nothing. One that redirects counts as not
 * there, which the RFC permits.
 */
export async function robotsAllow(page: URL, session: Session): Promise<boolean> {
  const response = await send(new URL(robotsAddress(page)), session);
  if (response.statusCode !== 200) {
    discard(response.body);
    return response.statusCode < 500;
  }
  try {
    // A longer file is obeyed as far as its beginning goes (section 2.5).
    const bytes = await readHead(bodyOfResponse(response), MAX_ROBOTS_BYTES);
    return isAllowed(page, new TextDecoder().decode(bytes));
  } catch (error) {
    // One that cannot be unpacked says nothing; a connection that breaks is the page's trouble too.
    if (error instanceof UnknownCodingError || isBrokenCoding(error)) return true;
    throw error;
  }
}
