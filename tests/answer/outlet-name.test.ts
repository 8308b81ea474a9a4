import { expect, test } from 'vitest';
import { meantOutlet } from '../../src/answer/outlet-name.js';

const OUTLETS = ['BBC News', 'DW', 'El País', 'El Paso Times', 'dw'];

test.each([
  ['dw', 'dw'],
  ['DW', 'DW'],
  ['Dw', 'DW'],
  ['bbc', 'BBC News'],
  [' el pais ', 'El País'],
  ['El Pa', null],
  ['El Pas', 'El Paso Times'],
  ['News', null],
  ['', null],
])('%j means %j', (named, outlet) => {
  expect(meantOutlet(named, OUTLETS)).toBe(outlet);
});
