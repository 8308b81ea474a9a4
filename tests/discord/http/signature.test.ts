import { expect, test } from 'vitest';
import { isSigned, publicKeyOf, readSeal, signedMessage } from '../../../src/discord/http/signature.js';
import { createKeys, signatureHeaders } from '../../loopback/application.js';

test('a signature of the standard is right (RFC 8032, 7.1, test 3), and wrong for another message', () => {
  const key = publicKeyOf('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025');
  const signature = Buffer.from(
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac' +
      '18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    'hex',
  );
  expect(isSigned(key, Buffer.from('af82', 'hex'), { signature, timestamp: '' })).toBe(true);
  expect(isSigned(key, Buffer.from('af83', 'hex'), { signature, timestamp: '' })).toBe(false);
});

test('what Discord signs is the timestamp and the body, in any alphabet, byte for byte', () => {
  const keys = createKeys();
  const body = Buffer.from(JSON.stringify({ question: 'wer ist 김영철 🎉' }));
  const headers = signatureHeaders(keys, '1527724800', body);
  const seal = readSeal(headers['x-signature-ed25519'], headers['x-signature-timestamp']);
  if (seal === null) throw new Error('expected a seal');
  const key = publicKeyOf(keys.publicKey.toUpperCase());
  expect(isSigned(key, signedMessage(seal, body), seal)).toBe(true);
  expect(isSigned(key, signedMessage({ ...seal, timestamp: '1527724801' }, body), seal)).toBe(false);
  expect(isSigned(publicKeyOf(createKeys().publicKey), signedMessage(seal, body), seal)).toBe(false);
});

const SIGNATURE = 'ab'.repeat(64);

test.each([
  ['no signature', undefined, '1527724800'],
  ['no timestamp', SIGNATURE, undefined],
  ['a signature that is too short', SIGNATURE.slice(2), '1527724800'],
  ['two signatures, as Node joins them', `${SIGNATURE}, ${SIGNATURE}`, '1527724800'],
  ['a signature that is no hexadecimal number', 'xy'.repeat(64), '1527724800'],
  ['a timestamp that is empty', SIGNATURE, ''],
  ['a timestamp with a sign', SIGNATURE, '-1527724800'],
  ['a timestamp that is a date', SIGNATURE, '2018-05-31'],
  ['a timestamp beyond any clock', SIGNATURE, '9'.repeat(400)],
])('%s is no seal', (_, signature, timestamp) => {
  expect(readSeal(signature, timestamp)).toBeNull();
});
