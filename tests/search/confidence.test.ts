import { describe, expect, test } from 'vitest';
import { buildEngine } from '../../src/search/build.js';
import { tinyCorpus } from './tiny-corpus.js';

const confidenceIn = async (corpus: ReturnType<typeof tinyCorpus>, question: string) =>
  (await buildEngine(corpus).search(question, { limit: 3 })).confidence;

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

describe('what makes the first hit less certain', () => {
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
  ])('%s', async (_why, surer, lessSure) => {
    expect(await confidenceIn(harbour, lessSure)).toBeLessThan(await confidenceIn(harbour, surer));
  });
});

test('"happened" in "what happened to X" asks and need not be found', async () => {
  expect(await confidenceIn(harbour, 'What happened to the boats in the harbour?')).toBeGreaterThan(
    await confidenceIn(harbour, 'What floated to the boats in the harbour?'),
  );
});

test('a lead is worth more than a draw: another sentence that says as much makes the first less certain', async () => {
  const rival = tinyCorpus({
    text: 'Olle Lind closed the pier in Karlsvik.\nOlle Lind closed the old pier of Norrby.',
  });
  const alone = tinyCorpus({
    text: 'Olle Lind closed the pier in Karlsvik.\nThe bakery of Norrby opened early.',
  });
  const question = 'Who closed the pier?';
  expect(await confidenceIn(rival, question)).toBeLessThan(await confidenceIn(alone, question));
});

test('copies of the first sentence are no rivals: a wire story printed twice is as certain as printed once', async () => {
  const report = 'Mayor Olle Lind closed the pier after the storm.';
  const once = tinyCorpus({ text: report }, { text: 'A bakery in Norrby has won a prize.' });
  const twice = tinyCorpus(
    { text: report },
    { text: report },
    { text: 'A bakery in Norrby has won a prize.' },
  );
  const question = 'Who closed the pier after the storm?';
  const [first, second] = [await confidenceIn(once, question), await confidenceIn(twice, question)];
  expect(Math.abs(first - second)).toBeLessThan(0.05);
});

test('hits that share an article support each other; scattered ones are chance', async () => {
  const filler = Array.from({ length: 8 }, (_none, i) => ({
    text: `The lighthouse number ${i + 10} is white.\nNobody lives there.`,
  }));
  const said = [
    'Olle Lind inspected the broken pier.',
    'The pier was built by prisoners.',
    'A crane lifted the pier.',
  ];
  const together = tinyCorpus(
    { text: said.join('\n') },
    { text: 'Cats sleep.' },
    { text: 'Dogs bark.' },
    ...filler,
  );
  const scattered = tinyCorpus(...said.map((text) => ({ text })), ...filler);
  const question = 'Who inspected the broken pier with the crane?';
  expect(await confidenceIn(together, question)).toBeGreaterThan(await confidenceIn(scattered, question));
});
