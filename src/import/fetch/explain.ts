import { PrivateAddressError } from './address.js';
import { TooLargeError, UnknownCodingError } from './body.js';
import type { FetchLimits } from './limits.js';
import { type FetchOutcome, failed } from './outcome.js';

/** Whether an error is that of a decompressor. */
export function isBrokenCoding(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT') || code.startsWith('ERR_BROTLI');
}

/** What went wrong with a fetch, as an outcome. Faults of the program are thrown on. */
export function explain(error: unknown, limits: FetchLimits): FetchOutcome {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof PrivateAddressError) {
    return failed('private-address', 'privateAddress');
  }
  if (cause instanceof TooLargeError) {
    return failed('too-large', 'pageTooLarge', { kib: Math.round(limits.maxBytes / 1024) });
  }
  if (cause instanceof UnknownCodingError) return failed('broken-encoding', 'unknownPacking');
  if (!(cause instanceof Error)) throw error;
  const code = 'code' in cause ? String(cause.code) : '';
  if (cause.name === 'TimeoutError' || cause.name === 'AbortError' || /TIMEOUT|ABORT/.test(code)) {
    return failed('too-slow', 'slowPage', { seconds: limits.timeoutMs / 1000 });
  }
  if (isBrokenCoding(cause)) {
    return failed('broken-encoding', 'brokenPacking');
  }
  if (code !== '') return failed('unreachable', 'unreachable', { code });
  throw error;
}
