import { MIMEType } from 'node:util';

/** Longer values say nothing that matters; parsing takes quadratic time in runs of blanks. */
const LONGEST = 1_000;

/**
 * Splits a Content-Type value into its media type and charset. The type is in lower case, and empty where the header is
 * missing, malformed or longer than {@link LONGEST}. Source: https://mimesniff.spec.whatwg.org/#parsing-a-mime-type
 */
export function parseContentType(value: string): { mediaType: string; charset: string | null } {
  try {
    const { essence, params } = new MIMEType(value.slice(0, LONGEST));
    return { mediaType: essence, charset: params.get('charset') };
  } catch {
    return { mediaType: '', charset: null };
  }
}

/** Media types that hold an article's text; an empty type is let through, as the reader looks at the bytes. */
const DOCUMENTS = new Set([
  '',
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/json',
  'application/xml',
  'text/xml',
]);

/** Whether a media type can hold an article or a feed. */
export function isDocument(mediaType: string): boolean {
  return DOCUMENTS.has(mediaType);
}
