import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** A signature (64 bytes) in hexadecimal digits, and seconds since the epoch: what Discord sends beside each body. */
const SIGNATURE = /^[\da-f]{128}$/i;
const TIMESTAMP = /^\d{1,12}$/;

/** The two headers by which Discord signs a request. */
export interface Seal {
  readonly signature: Buffer;
  /** As sent: it is part of what is signed. */
  readonly timestamp: string;
}

/** An application's public key (64 hexadecimal digits, 32 bytes) as node:crypto takes it (RFC 8037). */
export function publicKeyOf(hex: string): KeyObject {
  const x = Buffer.from(hex, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** Reads the two headers; null where one is missing or malformed. */
export function readSeal(signature: unknown, timestamp: unknown): Seal | null {
  if (typeof signature !== 'string' || !SIGNATURE.test(signature)) return null;
  if (typeof timestamp !== 'string' || !TIMESTAMP.test(timestamp)) return null;
  return { signature: Buffer.from(signature, 'hex'), timestamp };
}

/** What is signed: the timestamp and the body, byte for byte. */
export function signedMessage({ timestamp }: Seal, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(timestamp, 'latin1'), body]);
}

/** Whether the holder of the key signed it (Ed25519, RFC 8032). */
export function isSigned(key: KeyObject, message: Buffer, { signature }: Seal): boolean {
  return verify(null, message, key, signature);
}
