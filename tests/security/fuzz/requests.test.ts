import fc from 'fast-check';
import { expect } from 'vitest';
import { Admissions } from '../../../src/discord/http/admission.js';
import { publicKeyOf, readSeal } from '../../../src/discord/http/signature.js';
import { createKeys, signatureHeaders } from '../../loopback/application.js';
import { fuzz } from './fuzz.js';

const keys = createKeys();
const key = publicKeyOf(keys.publicKey);
/** Seconds. */
const NOW = 1_527_724_800;

/** A body, and a change: which part, at which place (0 to 1), to which byte. */
const requests = fc.record({
  body: fc.uint8Array({ minLength: 1, maxLength: 400 }),
  part: fc.constantFrom('body' as const, 'timestamp' as const, 'signature' as const),
  place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  by: fc.integer({ min: 1, max: 255 }),
});

function changed(bytes: Uint8Array, place: number, by: number): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor(place * copy.length);
  copy[at] = ((copy[at] ?? 0) + by) % 256;
  return copy;
}

/** Whether a request with these parts would be let in. */
function letIn(signature: string, timestamp: string, body: Buffer): boolean {
  const seal = readSeal(signature, timestamp);
  return seal !== null && new Admissions(() => NOW * 1_000).judge(key, seal, body).kind === 'admitted';
}

fuzz('a request is let in as Discord signed it, and not with any byte of it changed', requests, (request) => {
  const body = Buffer.from(request.body);
  const headers = signatureHeaders(keys, String(NOW), body);
  const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } = headers;
  expect(letIn(signature, timestamp, body)).toBe(true);
  const spoil = (text: string) => changed(Buffer.from(text), request.place, request.by).toString('latin1');
  const spoilt = {
    body: () => letIn(signature, timestamp, changed(body, request.place, request.by)),
    timestamp: () => letIn(signature, spoil(timestamp), body),
    // A hexadecimal digit may be written large: that is the same signature.
    signature: () => spoil(signature).toLowerCase() !== signature && letIn(spoil(signature), timestamp, body),
  };
  expect(spoilt[request.part]()).toBe(false);
});

const parts = fc.record({
  signature: fc.oneof(fc.string({ maxLength: 200 }), fc.stringMatching(/^[\da-fA-F]{128}$/)),
  timestamp: fc.oneof(fc.string({ maxLength: 20 }), fc.constant(String(NOW))),
  body: fc.uint8Array({ maxLength: 400 }),
});

fuzz('whatever else is sent is refused', parts, ({ signature, timestamp, body }) => {
  expect(letIn(signature, timestamp, Buffer.from(body))).toBe(false);
});
