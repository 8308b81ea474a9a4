import type { Conditions, Validators } from './outcome.js';

/** Longest validator that is kept, UTF-16 code units; servers send 10 to 100. */
const LONGEST = 256;

/** What may stand in a header that is sent: visible ASCII and spaces. A server's line breaks must not come back. */
const PLAIN = /^[\x20-\x7e]+$/;

/**
 * The validators of a response that can be sent back as they are (RFC 9110, section 8.8). A weak tag (`W/"1"`) is as
 * good as a strong one, as If-None-Match compares weakly; a tag without quotation marks is sent as its server wrote
 * it. A moment that is none is dropped.
 */
export function readValidators(etag: string | null, lastModified: string | null): Validators {
  const moment = plain(lastModified);
  return {
    etag: plain(etag),
    lastModified: moment !== null && !Number.isNaN(Date.parse(moment)) ? moment : null,
  };
}

function plain(value: string | null): string | null {
  const text = value?.trim() ?? '';
  return text.length <= LONGEST && PLAIN.test(text) ? text : null;
}

/**
 * The validators that may be sent to an address: those that this very address handed out. Null where there are none.
 */
export function conditionsFor(url: URL, known: Conditions | null = null): Conditions | null {
  if (known === null || (known.etag ?? known.lastModified) === null) return null;
  return resource(url.href) === resource(known.url) ? known : null;
}

/** An address as a server sees it: without its fragment. */
function resource(address: string): string {
  return address.replace(/#.*$/s, '');
}
