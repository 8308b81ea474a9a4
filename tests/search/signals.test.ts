import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toState } from '../../src/search/build.js';
import { prepare, readQuestion } from '../../src/search/prepare.js';
import { SIGNALS } from '../../src/search/signals/all.js';
import type { SignalInput } from '../../src/search/signals/signal.js';
import { propose } from '../../src/search/stages.js';
import { present } from '../present.js';
import { tinyCorpus } from './tiny-corpus.js';

const corpus = tinyCorpus({
  title: 'Storm over Karlsvik harbour',
  text: `
    # The mayor's plan
    Mayor Olle Lind leads the council of Karlsvik.
    He is a former pilot.
    Some ninety boats sank in the harbour on Friday.
    Will the harbour be rebuilt?
    Lind, a baker by trade, told "Gazette readers" to wait because money is short.
    The repair of the harbour took 12 hours and cost $5 million at Norrby.
    ! A photo showed the harbour.
    # The village
    Norrby is a village by the harbour.
    Nina Falk, 54, and her harbour crew slept in the school gym.`,
});
const prepared = prepare(corpus, toState(corpus));

const named = (name: string) => present(SIGNALS.find((signal) => signal.name === name));

/** What a signal may look at in the sentence that contains some words. */
async function inputOf(question: string, words: string): Promise<SignalInput> {
  const candidates = await propose(prepared, readQuestion(prepared, question));
  return present(candidates.find(({ input }) => input.text.includes(words))).input;
}

/** A signal's value for the sentence that contains some words. */
const value = async (signal: string, question: string, words: string) =>
  named(signal).value(await inputOf(question, words));

test.each([
  // signal, question, a sentence with more of it, one with less, and why
  ['withTitle', 'Did the storm hit harbour boats?', 'ninety boats', 'A photo', 'boats too'],
  ['withTitle', 'Is Olle Lind a pilot?', 'He is a former', 'ninety boats', '"He" carries the name before'],
  ['passage', 'Which pilot leads the council of the harbour?', 'ninety boats', 'Norrby is', 'same passage'],
  ['before', 'Was the leader of the council a pilot?', 'He is a former', 'ninety boats', 'named before'],
  ['namesMissing', 'Did Falk sleep at the harbour?', 'ninety boats', 'Nina Falk', 'another passage'],
  ['figuresMissing', 'Were there 90 boats in the harbour?', 'A photo', 'ninety boats', 'ninety is 90'],
  ['answerKind', 'When did boats sink in the harbour?', 'ninety boats', 'A photo', 'Friday is a date'],
  ['answerKind', 'Who saw the harbour?', 'Nina Falk', 'A photo', 'somebody is named'],
  ['answerKind', 'Where was the repair of the harbour?', 'The repair', 'Will the harbour', 'at Norrby'],
  ['asksItself', 'Will the harbour be rebuilt?', 'Will the harbour', 'The repair', 'answers nothing'],
  ['answerKind', 'How old is the captain of the harbour?', 'Nina Falk', 'ninety boats', '54 after a name'],
  ['answerKind', 'How many boats sank in the harbour?', 'ninety boats', 'The repair', 'counted'],
  ['answerKind', 'How long did the repair of the harbour take?', 'The repair', 'ninety boats', '12 hours'],
  ['answerKind', 'How much did the repair of the harbour cost?', 'The repair', 'A photo', 'an amount'],
  ['answerKind', 'Why should Lind wait at the harbour?', 'Lind, a baker', 'A photo', 'because'],
  ['answerKind', 'What did Lind tell readers about money?', 'Lind, a baker', 'He is a former', 'he told'],
  ['length', 'harbour', 'ninety boats', 'A photo', 'more content words'],
  ['coverage', 'Did boats sink in the harbour?', 'ninety boats', 'A photo', 'three words to one'],
  ['longestRun', 'Did it sink in the harbour on Friday?', 'ninety boats', 'A photo', 'a whole phrase'],
  ['nearPairs', 'harbour boats sank', 'ninety boats', 'A photo', 'side by side here too'],
])('%s: "%s" gives "%s" more than "%s": %s', async (signal, question, more, less) => {
  expect(await value(signal, question, more)).toBeGreaterThan(await value(signal, question, less));
});

test.each([
  // The models' own numbers, which stand beside a candidate.
  ['answers', { answers: 2 }, { answers: -2 }],
  ['answers', { answers: 0.1 }, { answers: null }],
  ['nearness', { nearness: 0.6 }, { nearness: 0.2 }],
  ['nearness', { nearness: 0.1 }, { nearness: null }],
])('%s: %j is more than %j', async (signal, more, less) => {
  const input = await inputOf('Did boats sink?', 'ninety boats');
  expect(named(signal).value({ ...input, ...more })).toBeGreaterThan(
    named(signal).value({ ...input, ...less }),
  );
});

test('what title and heading hold counts for every sentence below them, and for no other', async () => {
  expect(await value('withTitle', 'storm boats', 'ninety boats')).toBe(1);
  expect(await value('withTitle', "the mayor's plan for boats", 'ninety boats')).toBe(1);
  expect(await value('withTitle', 'plan for the harbour crew', 'Nina Falk')).toBeLessThan(1);
});

test('coverage is squared: all of the question counts for more than twice half of it', async () => {
  const all = await value('coverage', 'harbour boats sank', 'ninety boats');
  const part = await value('coverage', 'harbour boats sank', 'A photo');
  expect(all).toBe(1);
  expect(part).toBeLessThan(0.25);
});

test('a neighbour adds only to a sentence that adds to it', async () => {
  expect(await value('before', 'Did boats sink in the harbour?', 'Will the harbour')).toBe(0);
});

test.each([
  ['He asked: "Who pays for the harbour?"', 'Who pays for the harbour?', 0, 'says who asks'],
  [
    '\u201cWho pays for the harbour?\u201d',
    'Who pays for the harbour?',
    1,
    'is quoted from the first word on',
  ],
  ['Nobody pays yet (the state?)', 'Who pays for the harbour?', 0, 'only doubts'],
  ['Who pays? The state.', 'Who pays for the harbour?', 0, 'answers itself'],
  ['\u201cWho pays for the harbour?\u201d', 'What did Lind say about the harbour?', 0, 'asks for words'],
])('"%s" asks itself, for "%s": %i, because it %s', async (text, question, expected) => {
  const input = await inputOf(question, 'Lind, a baker');
  expect(named('asksItself').value({ ...input, text })).toBe(expected);
});

test('a question without names or figures misses none', async () => {
  expect(await value('namesMissing', 'Did boats sink?', 'ninety boats')).toBe(0);
  expect(await value('figuresMissing', 'Did boats sink?', 'ninety boats')).toBe(0);
});

test('where any sentence may answer, the kind of answer says nothing', async () => {
  expect(await value('answerKind', 'Did boats sink?', 'ninety boats')).toBe(0);
});

test('every signal has an example here, a name of its own and a description', () => {
  const examples = readFileSync(import.meta.filename, 'utf8');
  expect(SIGNALS.filter(({ name }) => !examples.includes(`['${name}'`))).toEqual([]);
  expect(new Set(SIGNALS.map(({ name }) => name)).size).toBe(SIGNALS.length);
  expect(SIGNALS.filter(({ describe }) => describe.length < 10)).toEqual([]);
});

test('every value of every signal lies around [-1, 1], so that weights can be compared', async () => {
  for (const question of [
    'Who is Olle Lind?',
    'How many boats sank in 2018?',
    'harbour',
    'What did he say?',
  ]) {
    for (const { values } of await propose(prepared, readQuestion(prepared, question))) {
      expect(values).toHaveLength(SIGNALS.length);
      for (const each of values) expect(Math.abs(each)).toBeLessThanOrEqual(3);
    }
  }
});
