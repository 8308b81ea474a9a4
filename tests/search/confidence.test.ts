// What the confidence looks at, and what is said by it. The fitted weights have no part in most of these.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildEngine, toState } from '../../src/search/build.js';
import { type Calibration, CONFIDENCE_PARTS, probability } from '../../src/search/confidence.js';
import { prepare, readQuestion } from '../../src/search/prepare.js';
import { outcomeOf } from '../../src/search/ranking.js';
import { type Candidate, propose } from '../../src/search/stages.js';
import { present } from '../present.js';
import { tinyCorpus } from './tiny-corpus.js';

const harbour = tinyCorpus(
  {
    title: 'Storm over the harbour of Karlsvik',
    text: `
      Anna Berg, aged 61, has run the harbour of Karlsvik since 2011.
      Mayor Olle Lind closed the pier after the storm.
      The storm destroyed ninety boats in the harbour.
      Olle Lind met divers at the lighthouse near Norrby on Friday.`,
  },
  { text: 'A bakery in Norrby has won a prize.\nIts owner thanked the guests.' },
);
const prepared = prepare(harbour, toState(harbour));

/** The candidate that holds some words; the first one if none are given. */
async function candidate(question: string, words = ''): Promise<Candidate> {
  const candidates = await propose(prepared, readQuestion(prepared, question));
  return present(candidates.find(({ input }) => input.text.includes(words)));
}

const named = (name: string) => present(CONFIDENCE_PARTS.find((part) => part.name === name));

test.each([
  // part, a question and a sentence with more of it, one with less
  ['beside', 'Who closed the pier?', 'closed the pier', 'Did divers close it?', 'Olle Lind met divers'],
  ['withTitle', 'Who closed the harbour?', 'closed the pier', 'Who closed the town?', 'closed the pier'],
  ['withBefore', 'Did the storm destroy the pier?', 'ninety', 'Did the storm hit divers?', 'ninety'],
  ['nameMissing', 'Who closed the Vinga pier?', 'closed', 'Who closed the pier?', 'closed'],
  ['nameMissing', 'Did divers visit Sjöström?', 'divers', 'Did divers visit tomorrow?', 'divers'],
  ['otherMissing', 'Did divers wear trousers?', 'divers', 'Did divers meet Lind?', 'divers'],
  ['refers', 'Did they destroy the boats?', 'ninety', 'Did the storm destroy boats?', 'ninety'],
  ['words', 'Did the storm destroy boats?', 'ninety', 'What about boats?', 'ninety'],
  ['length', 'harbour', 'Anna Berg', 'bakery', 'won a prize'],
  ['unfit', 'How old is Olle Lind?', 'closed the pier', 'How old is Anna Berg?', 'Anna Berg'],
])('%s: "%s" of "%s" more than "%s" of "%s"', async (part, question, words, other, otherWords) => {
  const more = named(part).value((await candidate(question, words)).input);
  const less = named(part).value((await candidate(other, otherWords)).input);
  expect(more).toBeGreaterThan(less);
});

test.each([
  ['answers', { answers: 3 }, { answers: -1 }],
  ['nearness', { nearness: 0.7 }, { nearness: null }],
  ['topicNearest', { topic: { nearest: 0.8, around: 0.5 } }, { topic: null }],
  ['topicAround', { topic: { nearest: 0.8, around: 0.5 } }, { topic: { nearest: 0.8, around: 0.1 } }],
])('%s: %j is more than %j', async (part, more, less) => {
  const { input } = await candidate('Who closed the pier?');
  expect(named(part).value({ ...input, ...more })).toBeGreaterThan(named(part).value({ ...input, ...less }));
});

test('every part has an example here, a name of its own and a description', () => {
  const examples = readFileSync(import.meta.filename, 'utf8');
  expect(CONFIDENCE_PARTS.filter(({ name }) => !examples.includes(`['${name}'`))).toEqual([]);
  expect(new Set(CONFIDENCE_PARTS.map(({ name }) => name)).size).toBe(CONFIDENCE_PARTS.length);
  expect(CONFIDENCE_PARTS.filter(({ describe: says }) => says.length < 10)).toEqual([]);
});

test('the probability is one half at equal odds, and what has no weight changes nothing', async () => {
  const { input } = await candidate('Who closed the pier?');
  expect(probability(input, { intercept: 0, weights: {} })).toBe(0.5);
  expect(probability(input, { intercept: Math.log(3), weights: { words: 0 } })).toBeCloseTo(0.75, 10);
  // Two wanted words, "closed" and "pier": 3 ** 1 to 1.
  expect(probability(input, { intercept: 0, weights: { words: 1 } })).toBeCloseTo(0.75, 10);
});

describe('the three outcomes', () => {
  const calibration = (answers: number, near: number): Calibration => ({
    answers: { intercept: answers, weights: {} },
    asserted: 0.5,
    near: { intercept: near, weights: {} },
    silent: 0.5,
  });

  test.each([
    ['likely and near', 1, 1, 'asserted'],
    ['near but not likely', -1, 1, 'closest'],
    ['neither', -2, -1, 'silent'],
    ['not near, but not unlikely', -1, -1, 'closest'],
    ['not near, however likely', 3, -1, 'closest'],
  ])('%s: %s', async (_why, answers, near, expected) => {
    expect(outcomeOf(await candidate('Who closed the pier?'), calibration(answers, near))).toBe(expected);
  });

  test('a follow-up is about these articles, whatever it names', async () => {
    const nothing = calibration(-9, -9);
    expect(outcomeOf(await candidate('Where did they meet divers?'), nothing)).toBe('closest');
    expect(outcomeOf(await candidate('Where did Lind meet divers?'), nothing)).toBe('silent');
  });

  test('a sentence that lacks the kind of answer is never asserted', async () => {
    expect(outcomeOf(await candidate('How old is Olle Lind?'), calibration(9, 9))).toBe('closest');
  });

  test('keywords that one sentence holds together are found, whatever is likely; a question is not', async () => {
    const unlikely = calibration(-9, -9);
    expect(outcomeOf(await candidate('Lind pier'), unlikely)).toBe('asserted');
    expect(outcomeOf(await candidate('Lind pier bakery'), unlikely)).toBe('silent');
    expect(outcomeOf(await candidate('Did Lind close the pier?'), unlikely)).toBe('silent');
  });
});

test('other articles and other outlets do not change how sure a sentence is', async () => {
  const sentence = 'Mayor Olle Lind closed the pier after the storm.';
  const alone = tinyCorpus({ outlet: 'Gazette', text: sentence });
  const rival = { outlet: 'Courier', text: 'Olle Lind closed the old pier of Norrby.' };
  const question = 'Who closed the pier after the storm?';
  const inputIn = async (corpus: ReturnType<typeof tinyCorpus>) => {
    const made = prepare(corpus, toState(corpus));
    const found = await propose(made, readQuestion(made, question));
    return present(found.find(({ input }) => input.text === sentence)).input;
  };
  // Only the weight of words may differ, as it goes by how often the articles hold them.
  const [one, two] = [
    await inputIn(alone),
    await inputIn(tinyCorpus({ outlet: 'Gazette', text: sentence }, rival)),
  ];
  for (const part of CONFIDENCE_PARTS) expect(part.value(two)).toBeCloseTo(part.value(one), 2);
});

const confidenceIn = async (question: string) =>
  (await buildEngine(harbour).search(question, { limit: 3 })).confidence;

describe('with the fitted weights, the first hit is less certain', () => {
  test.each([
    ['an age is asked for and none is held', 'How old is Anna Berg?', 'How old is Olle Lind?'],
    ['a name is missing', 'Who closed the pier?', 'Who closed the Vinga pier?'],
    [
      'a name is worse to miss than another word',
      'When did Olle Lind meet exhausted divers?',
      'When did Olle Lind meet Sjöström divers?',
    ],
    [
      'a figure is missing',
      'How many boats did the storm destroy?',
      'How many boats did the storm destroy in 1987?',
    ],
    [
      'a number is asked for and none is held',
      'How many boats did the storm destroy?',
      'How many divers did Lind meet?',
    ],
    [
      'every telling word is missing',
      'Who runs the harbour of Karlsvik?',
      'Who runs the parliament of Denmark?',
    ],
    [
      '"happened" in "what happened to X" asks and need not be found; another word does',
      'What happened to the boats in the harbour?',
      'What floated to the boats in the harbour?',
    ],
  ])('%s', async (_why, surer, lessSure) => {
    expect(await confidenceIn(lessSure)).toBeLessThan(await confidenceIn(surer));
  });
});

test('with the fitted weights, a wire story printed twice is about as certain as printed once', async () => {
  const report = { text: 'Mayor Olle Lind closed the pier after the storm.' };
  const other = { text: 'A bakery in Norrby has won a prize.' };
  const question = 'Who closed the pier after the storm?';
  const sure = async (corpus: ReturnType<typeof tinyCorpus>) =>
    (await buildEngine(corpus).search(question, { limit: 3 })).confidence;
  const [once, twice] = [
    await sure(tinyCorpus(report, other)),
    await sure(tinyCorpus(report, report, other)),
  ];
  expect(Math.abs(once - twice)).toBeLessThan(0.05);
});
