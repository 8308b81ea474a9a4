import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { looksHardWrapped } from '../../../src/corpus/splitting/paragraphs.js';
import { sentencesOf } from './marked.js';

const WRAPPED = `The talks between the two sides went on for hours. Nobody
knew what Kim wanted, or what had been asked of him by Mr.
Trump, who had by then
left for Singapore. In the evening the White House said that
President Trump had agreed. Moon welcomed it.

A heading of its own

- the first item
- the second item
He left.`;

const split = (text: string, newline?: 'paragraph' | 'wrap') =>
  sentencesOf(text, { newline }).map((sentence) => sentence.replaceAll('\n', ' '));

test('lines of one width are one paragraph; headings and list items keep their lines', () => {
  expect(looksHardWrapped(WRAPPED)).toBe(true);
  expect(split(WRAPPED, 'wrap')).toEqual([
    'The talks between the two sides went on for hours.',
    'Nobody knew what Kim wanted, or what had been asked of him by Mr. Trump, who had by then left for Singapore.',
    'In the evening the White House said that President Trump had agreed.',
    'Moon welcomed it.',
    'A heading of its own',
    '- the first item',
    '- the second item',
    'He left.',
  ]);
});

test('by default a newline ends a sentence, wrapped or not', () => {
  expect(split('He flew to\nNew York.')).toEqual(['He flew to', 'New York.']);
});

test.each([
  ['whole paragraphs', 'Kim met Moon in Panmunjom.\nTrump met Kim.\n\nap/rt (AFP, Reuters)'],
  ['a list of names in lower case', 'features\ncontact manager\nevents, activities\n'],
  ['one line', 'Kim met Moon.'],
  ['nothing', ''],
  ['headings between paragraphs', 'Sticking point:\nThe issue remains.\nWhat next?\nthe talks go on.'],
])('%s are not taken for wrapped lines', (_, text) => {
  expect(looksHardWrapped(text)).toBe(false);
});

test('none of the starting articles is taken for wrapped', () => {
  const folder = new URL('../../../seeds/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:md|txt)$/.test(name),
  );
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((name) => looksHardWrapped(readFileSync(new URL(name, folder), 'utf8')))).toEqual([]);
});
