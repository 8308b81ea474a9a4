import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenOut } from '../../../src/search/question/as-typed.js';

const APOSTROPHES = ["'", '\u2019', '\u02bc', '`', '\u2018', '\u00b4', '\u2032', '\uff07'];

describe.each(APOSTROPHES)('contractions with %s', (mark) => {
  test.each([
    ['who@s the mayor', 'who is the mayor'],
    ['What@s on the menu?', 'What is on the menu?'],
    ['where@s it held', 'where is it held'],
    ['When@s the vote?', 'When is the vote?'],
    ['how@s the mayor', 'how is the mayor'],
    ['where@d they eat?', 'where did they eat?'],
    ['Why@d he resign', 'Why did he resign'],
    ['who@re the winners', 'who are the winners'],
    ['what@ll it cost', 'what will it cost'],
    ['In that case who@s next?', 'In that case who is next?'],
  ])('%s', (typed, written) => {
    expect(writtenOut(typed.replace('@', mark))).toBe(written);
  });
});

test.each([
  // Without any mark, as on a phone; but not where the word is one of its own.
  ['whats the menu', 'what is the menu'],
  ['wheres the summit', 'where is the summit'],
  ['hows the mayor', 'how is the mayor'],
  ['whered they eat', 'where did they eat'],
  ['Whose letter is it?', 'Whose letter is it?'],
  ["the mayor's plan", "the mayor's plan"],
  ['Whatsapp outage', 'Whatsapp outage'],
  ['shows in Norrby', 'shows in Norrby'],
])('%s is %s', (typed, written) => {
  expect(writtenOut(typed)).toBe(written);
});

const OPENINGS = [
  'tell me about',
  'Tell me more about',
  'can you tell me',
  'could someone please tell us about',
  'please remind me',
  'show me',
  'do you know',
  'does anyone know',
  'I want to know',
  'any news on',
  'any idea',
  "what's the deal with",
  'what is the latest on',
  'whats up with',
  'What’s going on with',
  'what is new with',
  'what about',
  'any updates on',
  'so,',
  'ok so,',
  'hey bot,',
  'um, so, tell me',
];

describe('what people put before what they ask says nothing of it', () => {
  test.each(OPENINGS)('%s', (opening) => {
    expect(writtenOut(`${opening} the ferry to Norrby`)).toBe('the ferry to Norrby');
  });

  test.each(['so', 'and', 'but', 'ok so', 'well', 'hey bot', 'um'])(
    '%s, where a question follows',
    (filler) => {
      expect(writtenOut(`${filler} where did they eat?`)).toBe('where did they eat?');
      expect(writtenOut(`${filler}, is the ferry late`)).toBe('is the ferry late');
      expect(writtenOut(`${filler} whats the menu`)).toBe('what is the menu');
    },
  );

  test('two of them too', () => {
    expect(writtenOut('hey, can you tell me who closed the pier?')).toBe('who closed the pier?');
    expect(writtenOut("so what's the deal with the ferry")).toBe('the ferry');
  });
});

test.each([
  // They ask: the words are the matter itself.
  'what did Lind tell the court?',
  'Who showed me the pier?',
  'Andersson ferry',
  'soap prices',
  'well water prices',
  'So Solid Crew',
  'bot farm in Norrby',
  'any news agency',
  'What is the deal?',
  'What is the deal between the two ports?',
  'Do you want to know more?',
])('%s stays as it is', (question) => {
  expect(writtenOut(question)).toBe(question);
});

test.each(['tell me about', 'so', 'hey bot', "what's up with", 'do you know', '???', '', 'um, and so'])(
  'nothing but an opening, "%s", stays',
  (question) => {
    const written = writtenOut(question);
    expect(written.trim() === '').toBe(question === '');
  },
);

const pieces = fc.oneof(
  fc.constantFrom(...OPENINGS, 'who', 'where', "'", '’', '`', 's', 'd', 'll', ' ', 'the ferry', '?', ','),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const questions = fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join(' '));

test('no question is emptied, and none loses its end', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const written = writtenOut(question);
      if (/[\p{L}\p{N}]/u.test(question)) expect(written).toMatch(/[\p{L}\p{N}]/u);
      else expect(written).toBe(question);
      expect(written.endsWith(question.slice(-1))).toBe(true);
    }),
  );
});

test('what is written out stays as it is', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const written = writtenOut(question);
      expect(writtenOut(written)).toBe(written);
    }),
  );
});
