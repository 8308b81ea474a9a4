import fc from 'fast-check';
import { expect } from 'vitest';
import {
  carriedText,
  carryText,
  decodeId,
  encodeId,
  ID_LIMIT,
} from '../../../src/discord/memory/custom-id.js';
import { fuzz, HOSTILE_WORDS, mixtureOf } from './fuzz.js';

const FORGED = [
  ...[
    '1.',
    '2.',
    '0.',
    'more',
    'share',
    'delete',
    'ctx',
    '.',
    '~',
    '$',
    '~01',
    '~02',
    '~12',
    '~zz',
    '-',
    '_',
    '__proto__',
  ],
  ...['0', '1', '9007199254740993', '-1', '1e9', 'NaN', 'constructor', '../', '\n', '\0', '🎉', ' '],
];
const forged = mixtureOf(FORGED, 30);

fuzz('a forged id is nothing, or an action with harmless parameters', forged, (id) => {
  const decoded = decodeId(id);
  if (decoded === null) return;
  expect(id.length).toBeLessThanOrEqual(ID_LIMIT);
  expect(decoded.action).toMatch(/^[a-z]{1,12}$/);
  expect(decoded.params.every((param) => /^[\w-]*$/.test(param))).toBe(true);
});

fuzz('forged pieces of a question make a text or nothing', fc.array(forged, { maxLength: 6 }), (ids) => {
  const text = carriedText(ids);
  expect(text === null || text.length <= ids.length * ID_LIMIT).toBe(true);
});

const question = mixtureOf(HOSTILE_WORDS, 80).map((text) => text.slice(0, 300).toWellFormed());
const ids = ['more', 'share', 'ctx', 'delete'].map((action) => encodeId(action, 'abc', 0));

fuzz('what buttons carry comes back exactly', question, (text) => {
  const carried = carryText(ids, text);
  if (carried === null) return;
  expect(carried.every((id) => id.length <= ID_LIMIT)).toBe(true);
  expect(carriedText(carried)).toBe(text);
  expect(carried.map((id) => decodeId(id)?.action)).toEqual(['more', 'share', 'ctx', 'delete']);
});
