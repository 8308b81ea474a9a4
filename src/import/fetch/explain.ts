import { PrivateAddressError } from './address.js';
import { TooLargeError, UnknownCodingError } from './body.js';
import type { FetchLimits } from './limits.js';
import { type FetchOutcome, failed } from './outcome.js';

/** Whether an error is that of a decompressor. */
export function isBrokenCoding(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT') || code.startsWith('ERR_BROTLI');
}

/** What went wrong with a fetch, in words; only faults of the program are thrown on. */
export function explain(error: unknown, limits: FetchLimits): FetchOutcome {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof PrivateAddressError) {
    return failed('private-address', 'The address leads into a private network, which is refused.');
  }
  if (cause instanceof TooLargeError) {
    return failed('too-large', `The page is larger than ${Math.round(limits.maxBytes / 1024)} KiB.`);
  }
  if (cause instanceof UnknownCodingError)
    return failed('broken-encoding', 'The page is packed in an unknown way.');
  if (!(cause instanceof Error)) throw error;
  const code = 'code' in cause ? String(cause.code) : '';
  if (cause.name === 'TimeoutError' || cause.name === 'AbortError' || /TIMEOUT|ABORT/.test(code)) {
    return failed('too-slow', `The page did not arrive within ${limits.timeoutMs / 1000} seconds.`);
  }
  if (isBrokenCoding(cause)) {
    return failed('broken-encoding', 'The page is packed in a way that cannot be undone.');
  }
  if (code !== '') return failed('unreachable', `The page could not be reached (${code}).`);
  throw error;
}
