import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** Thrown when a body, or what it decompresses to, is larger than the limit. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** Thrown for a content coding that is not known. */
export class UnknownCodingError extends Error {
  override readonly name = 'UnknownCodingError';
}

function decoder(coding: string) {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new UnknownCodingError(coding);
  }
}

/** Ends a body that nobody reads on; what its socket says afterwards is of no interest. */
export function discard(body: Readable): void {
  body.on('error', () => {});
  body.destroy();
}

/** Most content codings applied one over the other; honest servers use one. */
const MAX_CODINGS = 2;

/**
 * Reads a body to its end, undoing its content codings (RFC 9110, section 8.4). Stops as soon as the
 * compressed or the decompressed size passes `maxBytes`, so a decompression bomb costs no more than the limit.
 *
 * @throws TooLargeError, UnknownCodingError, or zlib's error for a broken stream.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
    .reverse();
  if (codings.length > MAX_CODINGS) throw new UnknownCodingError(contentEncoding);
  let stream: Readable = body;
  for (const coding of codings) {
    const next = decoder(coding);
    stream.on('error', (error) => next.destroy(error));
    stream = stream.pipe(next);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new TooLargeError(`more than ${maxBytes} bytes`);
      chunks.push(chunk);
    }
  } finally {
    discard(body);
  }
  return Buffer.concat(chunks, size);
}
