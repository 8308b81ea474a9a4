import { parseAddress } from '../../corpus/web-address.js';
import type { Reader } from '../apart/reader.js';
import { type SourceOutcome, unreadable } from '../article.js';
import { fetchDocument } from '../fetch/client.js';
import { DEFAULT_LIMITS } from '../fetch/limits.js';
import { readDocument } from './document.js';

/** A file that somebody sent: `url` is where the chat program keeps it, `size` its number of bytes as told. */
export interface ReceivedFile {
  readonly url: string;
  readonly filename: string;
  readonly size: number;
}

/** Endings of files that people may send. */
const ENDING = /\.(?:html?|xhtml|txt|md|markdown)$/i;

/**
 * Reads one article from a file that somebody sent.
 *
 * @param privateHost the chat program's host where it lies in a private network, null elsewhere.
 */
export async function readAttachment(
  { url, filename, size }: ReceivedFile,
  { reader, privateHost }: { readonly reader: Reader; readonly privateHost: string | null },
): Promise<SourceOutcome> {
  const { maxBytes } = DEFAULT_LIMITS;
  if (!ENDING.test(filename)) return unreadable('attachmentKind');
  if (size > maxBytes) return unreadable('fileTooLarge', { kib: Math.round(maxBytes / 1024) });
  const allowPrivate = privateHost !== null && parseAddress(url)?.hostname === privateHost;
  const outcome = await fetchDocument(url, { allowPrivate, ignoreRobots: true, anyType: true });
  if (outcome.kind === 'failed') return outcome;
  if (outcome.kind === 'not-modified') return unreadable('noFileText');
  // The chat program guesses type and charset from the name. The file itself knows better.
  const document = { bytes: outcome.bytes, name: filename, mediaType: '', charset: null, base: null };
  return readDocument(document, reader);
}
