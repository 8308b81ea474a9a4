import { parseAddress } from '../../corpus/web-address.js';
import { type Origin, type SourceOutcome, type Unchanged, type Unreadable, unreadable } from '../article.js';
import { fetchDocument } from '../fetch/client.js';
import type { Conditions } from '../fetch/outcome.js';
import type { FetchOptions } from '../fetch/session.js';
import { type RawDocument, readDocument } from './document.js';
import type { Means } from './means.js';

/** What came of asking an address for its document. */
export type OpenedAddress =
  | { readonly kind: 'document'; readonly document: RawDocument; readonly origin: Origin }
  /** Only if `known` was given: the document is as it was then. */
  | { readonly kind: 'not-modified' }
  | Unreadable;

/** The form of an address that a visit is remembered by. */
export function askedAddress(address: string): string {
  return parseAddress(address)?.href ?? address;
}

/**
 * Fetches the document at an address.
 *
 * @param known what its server said at an earlier visit; null to have it whole in any case.
 */
export async function openAddress(
  address: string,
  fetching: FetchOptions,
  known: Conditions | null,
): Promise<OpenedAddress> {
  const outcome = await fetchDocument(address, { ...fetching, conditions: known });
  if (outcome.kind === 'failed') return outcome;
  if (outcome.kind === 'not-modified') return outcome;
  const { bytes, url, mediaType, charset, validators } = outcome;
  const document = { bytes, name: new URL(url).pathname, mediaType, charset, base: url };
  return { kind: 'document', document, origin: { address, url, ...validators } };
}

/** Reads one article from a web address, if it has changed since the last visit or its article is no longer there. */
export async function readAddress(
  address: string,
  { reader, fetching, visits }: Pick<Means, 'reader' | 'fetching' | 'visits'>,
): Promise<SourceOutcome | Unchanged> {
  const asked = askedAddress(address);
  const visit = (await visits?.page(asked)) ?? null;
  const opened = await openAddress(asked, fetching, visit);
  if (opened.kind === 'failed') return opened;
  if (opened.kind === 'not-modified') {
    if (visit === null) return unreadable('noPageText');
    return { kind: 'unchanged', path: visit.path, since: visit.at };
  }
  const outcome = await readDocument(opened.document, reader);
  if (outcome.kind === 'failed') return outcome;
  return { kind: 'article', article: { ...outcome.article, origin: opened.origin } };
}
