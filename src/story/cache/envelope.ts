import { createHash } from 'node:crypto';

/** Marks a file as this cache's, and the version of this layout: mark, digest of the program, checksum, payload. */
const MARK = Buffer.from('VERBATIM', 'latin1');
const DIGEST_LENGTH = 32;
const HEADER_LENGTH = MARK.length + 2 * DIGEST_LENGTH;

const checksum = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Wraps a payload, so that `unseal` can tell whether it is whole and which program wrote it. `code` has 32 bytes. */
export function seal(payload: Uint8Array, code: Uint8Array): Buffer {
  if (code.length !== DIGEST_LENGTH)
    throw new RangeError(`expected ${DIGEST_LENGTH} bytes, got ${code.length}`);
  return Buffer.concat([MARK, code, checksum(payload), payload]);
}

/** What became of opening a sealed file. */
export type Unsealed =
  | { readonly kind: 'payload'; readonly payload: Uint8Array }
  /** Written by another version of the program. It cannot be used, and nothing is wrong. */
  | { readonly kind: 'other-program' }
  | { readonly kind: 'damaged' };

/** The payload of a sealed file, if every byte of it is as it was written by this very program. Linear. */
export function unseal(file: Uint8Array, code: Uint8Array): Unsealed {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length < HEADER_LENGTH || !bytes.subarray(0, MARK.length).equals(MARK))
    return { kind: 'damaged' };
  const written = bytes.subarray(MARK.length, MARK.length + DIGEST_LENGTH);
  if (!written.equals(code)) return { kind: 'other-program' };
  const payload = bytes.subarray(HEADER_LENGTH);
  const expected = bytes.subarray(MARK.length + DIGEST_LENGTH, HEADER_LENGTH);
  return checksum(payload).equals(expected) ? { kind: 'payload', payload } : { kind: 'damaged' };
}
