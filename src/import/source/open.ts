import type { Reader } from '../apart/reader.js';
import { type SourceOutcome, unreadable } from '../article.js';
import { type FetchOptions, fetchDocument, parseAddress } from '../fetch/client.js';
import { DEFAULT_LIMITS } from '../fetch/limits.js';
import { type FetchOutcome, failed } from '../fetch/outcome.js';
import { type RawDocument, readDocument } from './document.js';

/** The bytes of a file, or why they could not be read, in one sentence. */
export type FileRead =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string };

/** What reading sources takes from its surroundings. */
export interface Means {
  readonly reader: Reader;
  /** Reads a file of at most `limit` bytes. */
  readonly readFile: (path: string, limit: number) => Promise<FileRead>;
  /** How pages are fetched: limits, and whether private networks are allowed. */
  readonly fetching: FetchOptions;
}

/** Whether a source is meant as a web address: it has a scheme. A drive letter is none. */
export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(source) || parseAddress(source) !== null;
}

function document(outcome: Extract<FetchOutcome, { kind: 'fetched' }>): RawDocument {
  const { bytes, url, mediaType, charset } = outcome;
  return { bytes, name: new URL(url).pathname, mediaType, charset, base: url };
}

/** Fetches an address or reads a file, whichever the source names. */
export async function openSource(
  source: string,
  { readFile, fetching }: Means,
): Promise<
  | { readonly kind: 'document'; readonly document: RawDocument }
  | { readonly kind: 'failed'; readonly message: string }
> {
  if (isAddress(source)) {
    const outcome = await fetchDocument(source, fetching);
    if (outcome.kind === 'fetched') return { kind: 'document', document: document(outcome) };
    const failure = outcome.kind === 'failed' ? outcome : failed('http-error', 'The page has not changed.');
    return unreadable(failure.message);
  }
  const limit = (fetching.limits ?? DEFAULT_LIMITS).maxBytes;
  const file = await readFile(source, limit);
  if (file.kind === 'failed') return file;
  const { bytes } = file;
  return { kind: 'document', document: { bytes, name: source, mediaType: '', charset: null, base: null } };
}

/** Reads one article from a web address or a file. */
export async function readSource(source: string, means: Means): Promise<SourceOutcome> {
  const opened = await openSource(source, means);
  return opened.kind === 'failed' ? opened : readDocument(opened.document, means.reader);
}
