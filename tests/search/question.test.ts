import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuestion } from '../../src/search/question/parse.js';
import { Analyzer } from '../../src/search/text/analyze.js';

const parse = (text: string) => parseQuestion(text, new Analyzer());

test.each([
  ['who is Kim Yong Chol', 'whoIs'],
  ['Who cancelled the summit?', 'who'],
  ['Whose letter is it?', 'whose'],
  ['When did Lavrov speak?', 'when'],
  ['In what year was it built?', 'when'],
  ['Which city hosted the talks?', 'where'],
  ['How many minutes did they meet?', 'howMany'],
  ['How long did the dinner last?', 'howLong'],
  ['How old is Kim Yong Chol?', 'howOld'],
  ['how much did it cost', 'howMuch'],
  ['How did Gaddafi die?', 'how'],
  ['Why did he go?', 'why'],
  ['What is photosynthesis?', 'whatIs'],
  ['What was on the menu?', 'what'],
  ['Did Trump cancel it?', 'yesNo'],
  ['steak corn cheese', 'keywords'],
  ['summit date', 'when'],
  ['duration of the dinner', 'howLong'],
  ['dinner lenght', 'howLong'],
  ['date', 'keywords'],
  ['Wher did the dinner take place', 'where'],
  ['', 'keywords'],
  ['???', 'keywords'],
  ['😀', 'keywords'],
])('%s asks %s', (text, asks) => {
  expect(parse(text).asks).toBe(asks);
});

test('the focus is the noun that says what kind of thing is asked for', () => {
  const { terms, focus } = parse('Which South Korean president met Kim Jong Un?');
  expect(terms[focus ?? -1]?.word).toBe('president');
});

test('"happened" in "what happened to X" asks and is not looked for; alone it is all there is to look for', () => {
  const words = (text: string) => parse(text).terms.flatMap((term) => (term.stop ? [] : [term.word]));
  expect(words('What happened to the ferry?')).toEqual(['ferry']);
  expect(words('What happened?')).toEqual(['happened']);
});

test('"long" in "how long" asks and is not looked for', () => {
  const long = parse('How long did the dinner last?').terms.find((term) => term.word === 'long');
  expect(long?.stop).toBe(true);
});

test('a noun that asks among keywords is not looked for, the others are', () => {
  const words = parse('Karlsvik election date').terms.flatMap((term) => (term.stop ? [] : [term.word]));
  expect(words).toEqual(['karlsvik', 'election']);
});

test('words between quotation marks are a phrase', () => {
  const { terms, quoted } = parse('Who said it was a “pivotal moment” for us?');
  expect(quoted.map(([from, to]) => terms.slice(from, to).map((term) => term.word))).toEqual([
    ['pivotal', 'moment'],
  ]);
});

test('any text is a question', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const { terms, focus, quoted } = parse(text);
      expect(focus === null || terms[focus] !== undefined).toBe(true);
      for (const [from, to] of quoted) expect(terms.slice(from, to)).not.toEqual([]);
    }),
  );
});
