import { expect, test } from 'vitest';
import { MONTH_NUMBERS, WEEKDAY_NUMBERS } from '../../src/language/en/calendar.js';
import { FUNCTION_WORDS } from '../../src/language/en/function-words.js';
import { NUMBER_WORDS } from '../../src/language/en/numbers.js';
import { SAYING_FORMS } from '../../src/language/en/saying.js';
import { TITLE_WORDS } from '../../src/language/en/titles.js';
import { sourceFiles } from './sources.js';

/** The words of a language stand in `src/language/` once. So many words of one kind in one text are a second table. */
const KINDS: readonly (readonly [kind: string, words: ReadonlySet<string>, most: number])[] = [
  ['months', new Set(MONTH_NUMBERS.keys()), 2],
  ['weekdays', new Set(WEEKDAY_NUMBERS.keys()), 2],
  ['number words', new Set(NUMBER_WORDS.keys()), 4],
  ['verbs of saying', SAYING_FORMS, 5],
  ['titles', TITLE_WORDS, 4],
];

const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
/** String, template, and regular expression where one may stand. */
const LITERAL = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|(?<=[=(,:?|]\s*)\/(?![*/])(?:[^/\\\n]|\\.)+\/[a-z]*/g;
/** Printed texts, and what pages say in whole phrases ("Post a comment", "Ask us"), are no tables. */
const PHRASES = /^src\/(?:language|discord\/language|corpus\/furniture|console)\//;

const literals = (text: string) => text.replace(COMMENT, '').match(LITERAL) ?? [];
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[a-z']+/g));

test.each(KINDS)('%s stand in src/language alone', (_kind, words, most) => {
  const held = (literal: string) => [...wordsOf(literal)].filter((word) => words.has(word)).length;
  const tables = sourceFiles('src')
    .filter(({ path }) => !PHRASES.test(path))
    .flatMap(({ path, text }) => literals(text).map((literal) => ({ path, literal })))
    .filter(({ literal }) => held(literal) > most);
  expect(tables).toEqual([]);
  // The same search finds the tables where they are.
  const found = sourceFiles('src/language')
    .flatMap(({ text }) => literals(text))
    .map(held);
  expect(Math.max(...found, 0) + found.filter((count) => count > 0).length).toBeGreaterThan(most);
});

/** A pattern that matches whole words of a list and nothing else. */
const LIST = /^\/\^\(\?:([a-z']+(?:\|[a-z']+)*)\)\$\/i?$/;
const smallWords = (literal: string) =>
  (LIST.exec(literal)?.[1] ?? '').split('|').filter((word) => FUNCTION_WORDS.has(word));

test('a list of small words stands in src/language, not in a pattern: auxiliaries, prepositions, pronouns', () => {
  const most = 4;
  const lists = sourceFiles('src').flatMap(({ path, text }) =>
    literals(text)
      .filter((literal) => smallWords(literal).length > most)
      .map((literal) => ({ path, literal })),
  );
  expect(lists).toEqual([]);
  expect(literals('const DOING = /^(?:did|do|does|has|have)$/;').map(smallWords)).toEqual([
    ['did', 'do', 'does', 'has', 'have'],
  ]);
});
