import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildEngine, toState } from '../../../src/search/build.js';
import { prepare, readQuestion } from '../../../src/search/prepare.js';
import { tinyCorpus } from '../tiny-corpus.js';

/** What a question finds in an article of one sentence among others that have nothing to do with it. */
async function found(question: string, sentence: string) {
  const corpus = tinyCorpus(
    { text: `${sentence}\nThe council met in the old school.` },
    { text: 'A bakery in Norrby has won a prize.\nIts owner thanked all the guests.' },
  );
  const { hits, unknownWords } = await buildEngine(corpus).search(question, { limit: 9 });
  const hit = hits.find(({ article, sentence: place }) => article === 0 && place === 0);
  return {
    matched: hit?.matches.map(({ start, end }) => sentence.slice(start, end)) ?? [],
    unknown: unknownWords.map(({ word }) => word),
  };
}

/** One compound as people and articles write it. */
const FORMS: readonly (readonly string[])[] = [
  ['airstrike', 'air strike', 'air-strike'],
  ['seawall', 'sea wall', 'sea-wall'],
  ['lifeboat', 'life boat', 'life-boat'],
  ['newspaper', 'news paper', 'news-paper'],
  ['F16', 'F-16', 'F 16'],
  ['MH370', 'MH-370', 'MH 370'],
  ['covid19', 'Covid-19', 'Covid 19'],
  ['G7', 'G-7', 'G 7'],
];
const pairs = FORMS.flatMap((forms) => forms.flatMap((asked) => forms.map((printed) => [asked, printed])));

describe('a compound is found however it is written', () => {
  test.each(pairs)('asked %s, printed %s', async (asked, printed) => {
    const { matched, unknown } = await found(`When was the ${asked}?`, `They saw the ${printed} on Friday.`);
    expect(matched.join('').replace(/[ -]/g, '')).toBe(printed.replace(/[ -]/g, ''));
    expect(unknown).toEqual([]);
  });
});

test('in the plural too', async () => {
  expect((await found('Who ordered the air strikes?', 'They ordered airstrikes.')).matched).toContain(
    'airstrikes',
  );
  expect((await found('Who ordered the airstrikes?', 'They ordered air strikes.')).matched).toEqual(
    expect.arrayContaining(['air', 'strikes']),
  );
});

test('words that stand apart in the articles are no compound', async () => {
  const { matched, unknown } = await found('Where is the seawall?', 'The wall was far from the sea.');
  expect(matched).toEqual([]);
  expect(unknown).toEqual(['seawall']);
});

test('a word that the articles hold is not taken apart', async () => {
  const { matched } = await found('Where is the newspaper?', 'The newspaper brought news on paper.');
  expect(matched).toEqual(['newspaper']);
});

test('small words and figures make no compound with what stands beside them', async () => {
  // "to day" is not "today", "20 18" is not 2018.
  expect((await found('What was given to day labourers?', 'They said today is fine.')).matched).toEqual([]);
  expect((await found('Were there 20 18 boats?', 'It was in 2018 that it ended.')).matched).toEqual([]);
});

test('a compound tells as much as its halves together, written in one word or two', () => {
  const corpus = tinyCorpus({ text: 'The sea wall broke.\nThe council met.' });
  const prepared = prepare(corpus, toState(corpus));
  const { wanted, total } = readQuestion(prepared, 'seawall');
  expect(wanted.map(({ ids }) => ids.length)).toEqual([1, 1]);
  expect(wanted.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(total, 10);
});

test('any words beside each other make a question, whatever of them the articles hold', () => {
  const corpus = tinyCorpus({ text: 'The airstrike hit the sea wall.\nAn F-16 and a lifeboat came.' });
  const prepared = prepare(corpus, toState(corpus));
  const part = fc.constantFrom(
    'air',
    'strike',
    'sea',
    'wall',
    'F',
    '16',
    'life',
    'boat',
    'the',
    'zz',
    '-',
    ' ',
    'é',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), fc.constantFrom('', ' ', '-'), (parts, glue) => {
      const query = readQuestion(prepared, parts.join(glue));
      for (const { ids } of query.wanted) {
        for (const id of ids) expect(prepared.index.lexicon.term(id)).not.toBe('');
      }
      expect(query.wanted.length).toBeLessThanOrEqual(30);
      expect(query.total).toBeGreaterThan(0);
    }),
  );
});
