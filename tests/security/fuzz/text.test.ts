import { expect } from 'vitest';
import { isWhite } from '../../../src/corpus/splitting/characters.js';
import { splitSentences } from '../../../src/corpus/splitting/split.js';
import { escapeMarkdown, inlineText, unescapeMarkdown } from '../../../src/discord/cards/escape.js';
import { scrub } from '../../../src/log.js';
import { parseQuestion } from '../../../src/search/question/parse.js';
import { Analyzer } from '../../../src/search/text/analyze.js';
import { fuzz, HOSTILE_WORDS, mixtureOf } from './fuzz.js';

const hostile = mixtureOf(HOSTILE_WORDS);

/** Markup as Discord's clients read it. */
const MARKUP =
  /[*_~|`[\]<@]|https?:\/\/|:[\w+-]{1,32}:|discord(?:app)?\.|(?:^|[\n\r])[ \t\r]*(?:[>#+-]|\d+\.)/i;

fuzz('escaped text has no markup and reads as before', hostile, (text) => {
  const escaped = escapeMarkdown(text);
  expect(unescapeMarkdown(escaped)).toBe(text);
  expect(escaped.replace(/\\[^0-9A-Za-z\s]/g, '\ue000')).not.toMatch(MARKUP);
  expect(escaped.length).toBeLessThanOrEqual(2 * text.length);
});

fuzz('a name stays one short visible line', hostile, (text) => {
  const inline = inlineText(text, 80);
  expect(inline).not.toMatch(/[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2066\u2067\ufeff]/u);
  expect(inline).not.toMatch(/\p{M}{5}/u);
  expect(inline.isWellFormed()).toBe(true);
  expect(unescapeMarkdown(inline).length).toBeLessThanOrEqual(82);
});

fuzz('sentences cover the text, in order, trimmed', hostile, (text) => {
  let from = 0;
  for (const { start, end } of splitSentences(text)) {
    expect(start >= from && end > start).toBe(true);
    expect([...text.slice(from, start)].every((char) => isWhite(char))).toBe(true);
    expect(isWhite(text[start]) || isWhite(text[end - 1])).toBe(false);
    from = end;
  }
  expect([...text.slice(from)].every((char) => isWhite(char))).toBe(true);
});

const QUESTION_WORDS = [
  ...HOSTILE_WORDS,
  ...[
    'who is ',
    'how many ',
    'when did ',
    "Powell's ",
    'Yong-chol ',
    '$1,200 ',
    '3.5% ',
    'constructor ',
    '__proto__ ',
  ],
  ...['"', '?', '-', "'", '’', '"Kim Yong Chol" ', 'toString ', 'hasOwnProperty '],
];
const analyzer = new Analyzer();

fuzz('a question is read, and every part of it lies within it', mixtureOf(QUESTION_WORDS), (text) => {
  const { terms, focus, act, speaker } = parseQuestion(text, analyzer);
  const words = [...terms, ...(speaker ?? [])];
  expect(words.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true);
  const places = [focus, act].filter((place) => place !== null);
  expect(places.every((place) => terms[place] !== undefined)).toBe(true);
});

const SECRET = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.G1abcd.abcdefghijklmnopqrstuvwxyz0123456789ab';
const LOG_WORDS = [
  SECRET,
  '"token":"',
  '"',
  '\\',
  '/interactions/123/',
  '/webhooks/1/',
  '/',
  'Bot ',
  'a',
  ' ',
  '\n',
];

fuzz('no log line shows the token, wherever it stands', mixtureOf(LOG_WORDS), (line) => {
  expect(scrub(line, [SECRET])).not.toContain(SECRET);
});
