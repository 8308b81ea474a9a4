import type { Reader } from '../apart/reader.js';
import type { Unreadable } from '../article.js';
import type { FetchOptions } from '../fetch/session.js';
import type { Visits } from '../store/visits.js';

/** The bytes of a file, or why they could not be read. */
export type FileRead = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | Unreadable;

/** What reading sources takes from its surroundings. */
export interface Means {
  readonly reader: Reader;
  /** Reads a file of at most `limit` bytes. */
  readonly readFile: (path: string, limit: number) => Promise<FileRead>;
  /** How pages are fetched: limits, and whether private networks are allowed. */
  readonly fetching: FetchOptions;
  /** Earlier visits, for conditional requests; null where every page is to be read whole. */
  readonly visits: Visits | null;
}
