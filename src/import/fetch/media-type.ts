/**
 * Splits a Content-Type value into its media type and charset. The type is in lower case and empty where the
 * header is missing or malformed. Source: https://mimesniff.spec.whatwg.org/#parsing-a-mime-type
 */
export function parseContentType(value: string): { mediaType: string; charset: string | null } {
  const [type = '', ...parameters] = value.split(';').map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.toLowerCase().startsWith('charset='));
  return {
    mediaType: type.toLowerCase(),
    charset: charset ? charset.slice('charset='.length).replace(/^"|"$/g, '') : null,
  };
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
