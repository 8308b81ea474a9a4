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
  ['Which city hosted the talks?', 'name'],
  ['What is the name of the ship?', 'name'],
  ["What was the ship's name?", 'name'],
  ['What is the island called?', 'name'],
  ['What was the ship named after?', 'whatIs'],
  ['How often does the ferry run?', 'howOften'],
  ['What did Pompeo say about the talks?', 'said'],
  ['What did the head of the port write in his letter?', 'said'],
  ['What does the letter to Trump say?', 'said'],
  ['What has been said about Libya?', 'what'],
  ['What was said about Libya?', 'said'],
  ['What did the report cost?', 'what'],
  ['What did the state declare?', 'said'],
  ['What does a tourist mean when they say green season?', 'what'],
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

test('any text is a question', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const { terms, focus, act, speaker } = parse(text);
      const places = [focus, act].filter((place) => place !== null);
      expect(places.filter((place) => terms[place] === undefined)).toEqual([]);
      const spoken = speaker ?? [];
      expect(spoken.filter(({ start }) => !terms.some((term) => term.start === start))).toEqual([]);
    }),
  );
});

test.each([
  ['What did Justice Sandra Day say about nurses?', ['Justice', 'Sandra', 'Day']],
  ['What does the letter to Trump say?', ['letter']],
  ['What did he tell reporters?', []],
  ['What was written in the letter?', []],
])('%s: the speaker', (question, words) => {
  const { speaker, text } = parse(question);
  expect(speaker?.map(({ start, end }) => text.slice(start, end))).toEqual(words);
});

test('who did something is asked by the verb right after', () => {
  const { act, terms } = parse('Who built the tower?');
  expect(terms[act ?? -1]?.word).toBe('built');
  expect(parse('Who was elected mayor?').act).toBeNull();
});

test('how high leaves the word to be found, how many does not', () => {
  const asked = (question: string) => parse(question).terms.flatMap(({ word, stop }) => (stop ? [] : [word]));
  expect(asked('How high is the dam?')).toEqual(['high', 'dam']);
  expect(asked('How many boats sank?')).toEqual(['boats', 'sank']);
});

test.each([
  ['How long did the dinner last?', ['dinner']],
  ['How long does the crossing take?', ['crossing']],
  ['Who took the place of the captain?', ['took', 'place', 'captain']],
])('%s looks for %j', (question, words) => {
  expect(parse(question).terms.flatMap(({ word, stop }) => (stop ? [] : [word]))).toEqual(words);
});
