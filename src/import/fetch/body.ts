import { Duplex, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** Thrown when a body, or what it decompresses to, is larger than the limit. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** Thrown for a content coding that is not known. */
export class UnknownCodingError extends Error {
  override readonly name = 'UnknownCodingError';
}

/** Whether data begin as zlib's do (RFC 1950): the method, and a check of the first two bytes. */
function isZlib(data: Uint8Array): boolean {
  const [method = 0, flags = 0] = data;
  return method % 16 === 8 && (method * 256 + flags) % 31 === 0;
}

/** `deflate` is zlib's format (RFC 9110); some servers send the bare stream within it, and browsers read both. */
function inflate(): Duplex {
  return Duplex.from(async function* (source: AsyncIterable<Uint8Array>) {
    const chunks = source[Symbol.asyncIterator]();
    let head = Buffer.alloc(0);
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      head = Buffer.concat([head, next.value]);
      if (head.length > 1) break;
    }
    const stream = isZlib(head) ? createInflate() : createInflateRaw();
    const rest = Readable.from(
      (async function* () {
        yield head;
        for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
      })(),
    );
    rest.on('error', (error) => stream.destroy(error));
    yield* rest.pipe(stream);
  });
}

function decoder(coding: string) {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return inflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new UnknownCodingError(coding);
  }
}

/** Ends a body that nobody reads further. Errors of its socket do not matter any more. */
export function discard(body: Readable): void {
  body.on('error', () => {});
  body.destroy();
}

/** Most content codings applied one over the other; honest servers use one. */
const MAX_CODINGS = 2;

/** A body as it was sent. */
export interface EncodedBody {
  readonly body: Readable;
  /** The value of its Content-Encoding header; empty where there is none. */
  readonly encoding: string;
}

/** At most so many bytes of a body's beginning: for files whose beginning says enough. */
export async function readHead(sent: EncodedBody, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await readChunks(sent, (chunk, size) => {
    chunks.push(chunk);
    return size < maxBytes;
  });
  return Buffer.concat(chunks).subarray(0, maxBytes);
}

/**
 * Reads a body to its end, undoing its content codings (RFC 9110, section 8.4). Stops as soon as the
 * compressed or the decompressed size passes `maxBytes`, so a decompression bomb costs no more than the limit.
 *
 * @throws TooLargeError, UnknownCodingError, or zlib's error for a broken stream.
 */
export async function readBody(sent: EncodedBody, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await readChunks(sent, (chunk, size) => {
    if (size > maxBytes) throw new TooLargeError(`more than ${maxBytes} bytes`);
    chunks.push(chunk);
    return true;
  });
  return Buffer.concat(chunks);
}

/** Hands out the chunks of a decoded body, each with the size so far, until `take` wants no more. */
async function readChunks(
  { body, encoding }: EncodedBody,
  take: (chunk: Uint8Array, size: number) => boolean,
): Promise<void> {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
    .reverse();
  if (codings.length > MAX_CODINGS) throw new UnknownCodingError(encoding);
  let stream: Readable = body;
  for (const coding of codings) {
    const next = decoder(coding);
    stream.on('error', (error) => next.destroy(error));
    stream = stream.pipe(next);
  }
  const chunks: AsyncIterable<Uint8Array> = stream;
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      if (!take(chunk, size)) break;
    }
  } finally {
    discard(body);
  }
}
