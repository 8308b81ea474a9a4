import { parseAddress } from '../../corpus/web-address.js';
import type { SourceOutcome, Unchanged, Unreadable } from '../article.js';
import { DEFAULT_LIMITS } from '../fetch/limits.js';
import { readAddress } from './address-source.js';
import { type RawDocument, readDocument } from './document.js';
import type { Means } from './means.js';

/** Whether a source is a web address: it has a scheme. A drive letter is no scheme. */
export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(source) || parseAddress(source) !== null;
}

/** Reads one article from a web address or a file. */
export async function readSource(source: string, means: Means): Promise<SourceOutcome | Unchanged> {
  if (isAddress(source)) return readAddress(source, means);
  const opened = await openFile(source, means);
  return opened.kind === 'failed' ? opened : readDocument(opened.document, means.reader);
}

/** Reads the bytes of a file. */
export async function openFile(
  path: string,
  { readFile, fetching }: Means,
): Promise<{ readonly kind: 'document'; readonly document: RawDocument } | Unreadable> {
  const file = await readFile(path, (fetching.limits ?? DEFAULT_LIMITS).maxBytes);
  if (file.kind === 'failed') return file;
  const document = { bytes: file.bytes, name: path, mediaType: '', charset: null, base: null };
  return { kind: 'document', document };
}
