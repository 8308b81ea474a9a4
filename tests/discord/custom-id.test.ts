import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriedText, carryText, decodeId, encodeId, ID_LIMIT } from '../../src/discord/memory/custom-id.js';

const param = fc.string({ unit: fc.constantFrom(...'abcXYZ019_-'), maxLength: 24 });
const action = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 8 });
const question = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 150 })
  .map((text) => text.toWellFormed());

test('an id gives back what was put in', () => {
  fc.assert(
    fc.property(action, fc.array(param, { maxLength: 3 }), (name, params) => {
      expect(decodeId(encodeId(name, ...params))).toEqual({ action: name, params });
    }),
  );
});

test('whatever a person forges is either an id or null, and never throws', () => {
  const forged = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.tuple(action, fc.string({ maxLength: 90 })).map(([name, rest]) => `1.${name}${rest}`),
  );
  fc.assert(
    fc.property(fc.array(forged, { maxLength: 8 }), (ids) => {
      for (const id of ids) {
        const decoded = decodeId(id);
        if (decoded !== null) expect(decoded.params.every((value) => /^[\w-]*$/.test(value))).toBe(true);
      }
      expect(() => carriedText(ids)).not.toThrow();
    }),
  );
});

test('a text spread over ids comes back exactly, and every id stays within the limit', () => {
  const ids = fc.array(fc.tuple(action, param), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(ids, question, (made, text) => {
      const plain = made.map(([name, value]) => encodeId(name, value));
      const carrying = carryText(plain, text);
      if (carrying === null) {
        expect(text.length).toBeGreaterThan(60);
        return;
      }
      expect(carriedText(carrying)).toBe(text);
      for (const [at, id] of carrying.entries()) {
        expect(id.length).toBeLessThanOrEqual(ID_LIMIT);
        expect(decodeId(id)).toEqual(decodeId(plain[at] ?? ''));
      }
    }),
  );
});

test('an answer with one quotation has room for the longest question', () => {
  const ids = [
    encodeId('context', 'a'.repeat(24)),
    encodeId('more', 'a'.repeat(8), 999),
    encodeId('outlets'),
    encodeId('delete'),
  ];
  for (const text of ['x'.repeat(300), '😀'.repeat(150), ' $~0'.repeat(75), 'ж'.repeat(300)]) {
    expect(carriedText(carryText(ids, text) ?? [])).toBe(text);
  }
});

test('a text is not known when a piece is missing, doubled or of another text', () => {
  const ids = carryText([encodeId('a'), encodeId('b'), encodeId('c')], 'x'.repeat(200)) ?? [];
  expect(carriedText(ids)).toHaveLength(200);
  expect(carriedText(ids.slice(1))).toBeNull();
  expect(carriedText([...ids, ...ids.slice(0, 1)])).toBeNull();
  expect(carriedText(['1.a', 'of another bot', ''])).toBeNull();
});

test('ids that cannot be are refused when made', () => {
  expect(() => encodeId('ask', 'a b')).toThrow(RangeError);
  expect(() => encodeId('ask', 'x'.repeat(101))).toThrow(RangeError);
  expect(decodeId('2.ask')).toBeNull();
  expect(decodeId('1.ask.$')).toBeNull();
});
