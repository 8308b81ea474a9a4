import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { sourceLines } from '../../src/console/answer-text.js';
import { guarded } from '../../src/console/output.js';
import { emphasised, longDate, pageFor } from '../../src/console/page.js';

const plain = pageFor({ colour: false });
const terminal = pageFor({ colour: true, width: 30 });

test('without a terminal a quotation stays on one line, to the character', () => {
  const text = 'A long sentence that no terminal  needs to wrap, because there is none.';
  expect(plain.block(text, '> ')).toBe(`> ${text}`);
});

test('on a terminal every line has the prefix and fits the width', () => {
  const text = 'Secretary of State Mike Pompeo 会談は前進している said denuclearisation talks moved';
  const lines = terminal.block(text, '> ').split('\n');
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) {
    expect(line.startsWith('> ')).toBe(true);
    expect(
      [...line].reduce((sum, sign) => sum + (/[\u3000-\u9fff]/.test(sign) ? 2 : 1), 0),
    ).toBeLessThanOrEqual(30);
  }
});

test('an address stays on one line, to be opened and copied', () => {
  const url = `https://news.example/${'a-long-way-'.repeat(20)}end`;
  expect(stripVTControlCharacters(terminal.address(url, '  '))).toBe(`  ${url}`);
  expect(plain.address('https://a.example/\u001b[2J', '')).toBe('https://a.example/\\u001b[2J');
  const source = { outlet: 'A', title: null, date: null, url, article: 'a.md', text: 'A.', start: 0, end: 2 };
  const quotation = { ...source, kind: 'body', score: 1, matches: [], alsoIn: [] } as const;
  expect(sourceLines(quotation, terminal).map(stripVTControlCharacters)).toContain(`  ${url}`);
});

test('matched words are bold in colours and unmarked without', () => {
  const spans = [{ start: 4, end: 7 }];
  expect(emphasised('The spy left', spans, plain)).toBe('The spy left');
  expect(emphasised('The spy left', spans, terminal)).toBe('The \u001b[1mspy\u001b[22m left');
});

test('an article cannot steer the terminal', () => {
  const hostile = 'A\u001b[2J \u001b]0;title\u0007 word\u202e\tdrow';
  const shown = emphasised(hostile, [{ start: 0, end: 3 }], plain);
  expect(shown).toBe('A\\u001b[2J \\u001b]0;title\\u0007 word\\u202e drow');
  const coloured = emphasised(hostile, [{ start: 0, end: 3 }], terminal);
  expect(stripVTControlCharacters(coloured)).toBe(shown);
});

test('whatever is written passes one last look: JSON means the same, colours pass on a terminal alone', () => {
  const said = { text: 'word\u202edrow \u200f \u009b', list: ['\u001b[2J'] };
  const json = guarded(JSON.stringify(said), false);
  expect(json).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(JSON.parse(json)).toEqual(said);
  const bold = 'a\n\tthe \u001b[1mspy\u001b[22m\u001b[2J';
  expect(guarded(bold, true)).toBe('a\n\tthe \u001b[1mspy\u001b[22m\\u001b[2J');
  expect(guarded(bold, false)).toBe('a\n\tthe \\u001b[1mspy\\u001b[22m\\u001b[2J');
});

test('dates are for people', () => {
  expect(longDate('2018-05-31')).toBe('31 May 2018');
});
