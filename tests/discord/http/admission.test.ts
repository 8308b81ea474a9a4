import { expect, test } from 'vitest';
import { Admissions, WINDOW } from '../../../src/discord/http/admission.js';
import { Replays } from '../../../src/discord/http/replays.js';
import { publicKeyOf, readSeal, type Seal } from '../../../src/discord/http/signature.js';
import { createKeys, signatureHeaders } from '../../loopback/application.js';

const keys = createKeys();
const key = publicKeyOf(keys.publicKey);
/** Seconds. */
const SIGNED_AT = 1_527_724_800;
const BODY = Buffer.from('{"type":2}');

function sealOf(body: Buffer, seconds = SIGNED_AT, by = keys): Seal {
  const headers = signatureHeaders(by, String(seconds), body);
  const seal = readSeal(headers['x-signature-ed25519'], headers['x-signature-timestamp']);
  if (seal === null) throw new Error('expected a seal');
  return seal;
}

test.each([
  ['as it is signed', 0, { kind: 'admitted' }],
  ['at the end of the window', WINDOW, { kind: 'admitted' }],
  ['after it', WINDOW + 1, { kind: 'stale', age: WINDOW + 1 }],
  ['on a clock that is behind', -WINDOW, { kind: 'admitted' }],
  ['on a clock that is far behind', -WINDOW - 1, { kind: 'stale', age: -WINDOW - 1 }],
])('%s', (_, later, expected) => {
  const admissions = new Admissions(() => SIGNED_AT * 1_000 + later);
  expect(admissions.judge(key, sealOf(BODY), BODY)).toEqual(expected);
});

test('the same request again is refused for as long as its time would let it in', () => {
  let now = SIGNED_AT * 1_000 - WINDOW;
  const admissions = new Admissions(() => now);
  const seal = sealOf(BODY);
  expect(admissions.isFirst(seal, BODY)).toBe(true);
  for (const later of [0, WINDOW, 2 * WINDOW]) {
    now = SIGNED_AT * 1_000 - WINDOW + later;
    expect(admissions.judge(key, seal, BODY)).toEqual({ kind: 'admitted' });
    expect(admissions.isFirst(seal, BODY)).toBe(false);
  }
  now += 1;
  expect(admissions.judge(key, seal, BODY)).toEqual({ kind: 'stale', age: WINDOW + 1 });
  expect(admissions.isFirst(sealOf(BODY, SIGNED_AT + 1), BODY)).toBe(true);
});

test('what somebody else signed is refused', () => {
  const admissions = new Admissions(() => SIGNED_AT * 1_000);
  expect(admissions.judge(key, sealOf(BODY, SIGNED_AT, createKeys()), BODY)).toEqual({ kind: 'forged' });
  expect(admissions.judge(key, sealOf(BODY), BODY)).toEqual({ kind: 'admitted' });
});

test('what is remembered goes when its time is over, and is never more than so much', () => {
  const replays = new Replays(3);
  const message = (at: number) => Buffer.from(`${at}`);
  for (const at of [1, 2, 3, 4, 5]) expect(replays.isNew(message(at), 100, 0)).toBe(true);
  expect(replays.size).toBe(3);
  expect(replays.isNew(message(5), 100, 50)).toBe(false);
  expect(replays.isNew(message(6), 300, 200)).toBe(true);
  expect(replays.size).toBe(1);
});
