import { type Reason, type Told, told } from '../reason.js';
import type { ReasonCode } from '../reason-texts.js';

/** Why a document could not be fetched; each is an expected outcome, not a fault of the program. */
export type FetchFailure =
  | 'bad-address'
  | 'private-address'
  | 'not-found'
  | 'http-error'
  | 'too-large'
  | 'too-slow'
  | 'too-many-redirects'
  | 'disallowed-by-robots'
  | 'unreachable'
  | 'broken-encoding'
  | 'not-a-document';

/** A document as fetched. */
export interface Fetched {
  readonly kind: 'fetched';
  /** The address after redirects. */
  readonly url: string;
  /** Media type without parameters, in lower case (`text/html`). */
  readonly mediaType: string;
  /** The `charset` parameter of the Content-Type header, null where there is none. */
  readonly charset: string | null;
  /** The decompressed body. */
  readonly bytes: Uint8Array;
  /** What a later conditional request can send (RFC 9110, section 13). */
  readonly validators: Validators;
}

/** Validators of a stored document; null where the server sent none. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Validators with the address of the very document that they were handed out for (after redirects). */
export interface Conditions extends Validators {
  readonly url: string;
}

export type FetchOutcome =
  | Fetched
  /** The server says that the document has not changed since the validators were handed out. */
  | { readonly kind: 'not-modified'; readonly url: string }
  | FetchFailed;

/** A failed fetch, and why. */
export type FetchFailed = { readonly kind: 'failed'; readonly failure: FetchFailure } & Told;

export function failed(failure: FetchFailure, code: ReasonCode, values?: Reason['values']): FetchFailed {
  return { kind: 'failed', failure, ...told(code, values) };
}
