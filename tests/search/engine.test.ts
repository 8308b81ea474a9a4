import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildEngine, fromState, toState } from '../../src/search/build.js';
import { stateVersion } from '../../src/search/index/state.js';
import { sentenceOf } from '../../src/search/sentence-ref.js';
import { SIGNAL_DESCRIPTIONS } from '../../src/search/signals/all.js';
import { present } from '../present.js';
import { tinyCorpus } from './tiny-corpus.js';

const ask = async (corpus: ReturnType<typeof tinyCorpus>, question: string, limit = 3) => {
  const ranking = await buildEngine(corpus).search(question, { limit });
  const texts = ranking.hits.map((hit) => sentenceOf(corpus, hit).text);
  return { ...ranking, texts };
};

const harbour = tinyCorpus(
  {
    outlet: 'Gazette',
    title: 'Storm over the harbour',
    text: `
      # Who is Anna Berg?
      Anna Berg, a former pilot, has run the harbour of Karlsvik since 2011.
      She also closed the old ferry line in March.
      Mayor Olle Lind cancelled the festival on 12 June because the pier was damaged.
      The storm destroyed ninety boats.
      Divers met the mayor at the lighthouse near Norrby on Friday.
      Berg dined with reporters.`,
  },
  {
    outlet: 'Courier',
    text: `
      The storm destroyed ninety boats.
      Fishermen want new programmes to rebuild the pier.`,
  },
);

describe('a few words that ask nothing', () => {
  const crowded = tinyCorpus({
    text: Array.from({ length: 14 }, (_none, day) => `On day ${day + 1} Lind opened a pier.`).join('\n'),
  });

  test('are found in whatever sentence holds them all, however many others do', async () => {
    expect(await ask(crowded, 'Lind')).toMatchObject({ outcome: 'asserted' });
    expect(await ask(crowded, 'pier Lind')).toMatchObject({ outcome: 'asserted' });
  });

  test('are not found where one of them is missing, and a question proper is not so easily answered', async () => {
    expect(await ask(crowded, 'Putin')).toMatchObject({ outcome: 'silent' });
    expect((await ask(crowded, 'Lind Putin Macron')).outcome).not.toBe('asserted');
    expect((await ask(crowded, 'How old is Lind?')).outcome).not.toBe('asserted');
  });
});

describe('the sentence that answers comes first', () => {
  test.each([
    // Says "…, a former pilot": an apposition explains the name; her dinner does not, and the heading never counts.
    ['who is Anna Berg', 'Anna Berg, a former pilot, has run the harbour of Karlsvik since 2011.'],
    // "ninety" is the figure before the thing that is counted.
    ['How many boats did the storm destroy?', 'The storm destroyed ninety boats.'],
    // "because" gives a reason.
    [
      'Why was the festival canceled?',
      'Mayor Olle Lind cancelled the festival on 12 June because the pier was damaged.',
    ],
    // "She" stands for the person named in the sentence before.
    ['Who closed the old ferry line?', 'She also closed the old ferry line in March.'],
    // "met" is a form of "meet".
    ['Where did the divers meet the mayor?', 'Divers met the mayor at the lighthouse near Norrby on Friday.'],
    // British and American spelling are one word.
    ['rebuild program', 'Fishermen want new programmes to rebuild the pier.'],
    // Two letters wrong in a word that no article holds.
    ['lighthuose', 'Divers met the mayor at the lighthouse near Norrby on Friday.'],
  ])('%s', async (question, expected) => {
    const { texts, outcome } = await ask(harbour, question);
    expect(texts[0]).toBe(expected);
    expect(outcome).not.toBe('silent');
  });
});

describe('silence', () => {
  test.each([
    'What is the capital of France?',
    'How do I reset my router?',
    'Who won the World Cup in 2018?',
    '',
    '???',
    '😀',
    'who is it',
    'zzzzqqqq xxyyxx',
    'Quelle heure est-il maintenant ?',
  ])('%s', async (question) => {
    expect((await ask(harbour, question)).outcome).toBe('silent');
  });
});

describe('what is near but no answer is at most the closest, and says what it lacks', () => {
  test.each([
    ['How old is Anna Berg?', 'howOld'],
    ['How many divers met the mayor?', 'howMany'],
    ['Why did the storm destroy ninety boats?', 'why'],
    ['What did Anna Berg say about the pier?', 'said'],
  ])('%s', async (question, lacks) => {
    expect(await ask(harbour, question)).toMatchObject({ outcome: 'closest', lacks });
  });
});

test('what the first hit holds is not said to be lacking', async () => {
  expect(await ask(harbour, 'How many boats did the storm destroy?')).toMatchObject({ lacks: null });
  expect(await ask(harbour, 'What did the storm destroy?')).toMatchObject({ lacks: null });
});

test('headings are never hits', async () => {
  const { hits } = await ask(harbour, 'Who is Anna Berg?', 20);
  expect(hits.map((hit) => sentenceOf(harbour, hit).kind)).not.toContain('heading');
});

test('hits come with falling scores within [0, 1], and the first is the confidence', async () => {
  const { hits, confidence } = await ask(harbour, 'When did the mayor cancel the festival?', 20);
  const scores = hits.map((hit) => hit.score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  expect(confidence).toBe(scores[0]);
});

test('copies are both hits, in the order of their articles', async () => {
  const { hits } = await ask(harbour, 'storm destroyed boats');
  expect(hits.slice(0, 2).map((hit) => hit.article)).toEqual([0, 1]);
});

test('an outlet narrows the hits to its sentences', async () => {
  const { hits } = await buildEngine(harbour).search('storm pier boats', { limit: 10, outlet: 'Courier' });
  expect(new Set(hits.map((hit) => hit.article))).toEqual(new Set([1]));
});

test('an outlet loses no candidate to the sentences of others, however many hold the words', async () => {
  const crowd = Array.from({ length: 90 }, (_none, at) => `The storm hit pier ${at + 1}.`).join('\n');
  const corpus = tinyCorpus(
    { outlet: 'Gazette', text: crowd },
    { outlet: 'Courier', text: 'A storm came that nobody on the long grey pier had seen coming at all.' },
  );
  const { hits } = await buildEngine(corpus).search('storm pier', { limit: 3, outlet: 'Courier' });
  expect(hits).toEqual([expect.objectContaining({ article: 1, sentence: 0 })]);
});

test('of an outlet with many passages, none is left out', async () => {
  const passages = 12;
  const around =
    'The council of the town met again to speak about boats, nets, ropes and the price of ice.\n';
  const text = Array.from(
    { length: passages },
    (_none, at) => `${around.repeat(4)}Storm ${at} hit the pier.`,
  );
  const corpus = tinyCorpus(
    { outlet: 'Gazette', text: 'The storm hit the pier.\n'.repeat(90) },
    { outlet: 'Courier', text: text.join('\n') },
  );
  const { articleOf, passageOf, passageStart } = toState(corpus);
  const first = articleOf.indexOf(1);
  expect(passageStart.length - 1 - (passageOf[first] ?? 0)).toBeGreaterThanOrEqual(passages);
  const { hits } = await buildEngine(corpus).search('storm pier', { limit: 50, outlet: 'Courier' });
  const { sentences } = corpus.articles[1] ?? { sentences: [] };
  const found = hits.map(({ sentence }) => sentences[sentence]?.text ?? '');
  const numbers = found.flatMap((words) => /^Storm (\d+)/.exec(words)?.[1] ?? []).map(Number);
  expect(new Set(hits.map(({ article }) => article))).toEqual(new Set([1]));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from(text.keys()));
});

test('the matched words are marked where they stand, in any spelling', async () => {
  const { hits } = await buildEngine(harbour).search('Why was the festival canceled?', { limit: 1 });
  const [hit] = hits;
  const { text } = sentenceOf(harbour, present(hit));
  expect(hit?.matches.map(({ start, end }) => text.slice(start, end))).toEqual(['cancelled', 'festival']);
});

test('a misspelt word is named with what the articles have instead', async () => {
  const { unknownWords } = await ask(harbour, 'Where is the Lighthuose?');
  expect(unknownWords).toEqual([{ word: 'Lighthuose', suggestions: ['lighthouse'] }]);
});

test('a suggested word is written as the articles print it inside a sentence, without a possessive', async () => {
  const corpus = tinyCorpus({
    text: `Dinner was short.\nThe guests liked Pompeo's dinner.`,
  });
  const { unknownWords } = await ask(corpus, 'Did Pompejo like the dinnner?');
  expect(unknownWords.map(({ suggestions }) => suggestions)).toEqual([['Pompeo'], ['dinner']]);
});

test('a word that no article has is named once, in the order of the question', async () => {
  const { unknownWords } = await ask(harbour, 'Zebra or quokka? A zebra and quokkas?');
  expect(unknownWords.map(({ word }) => word)).toEqual(['Zebra', 'quokka']);
});

test('an everyday word that the articles lack is no misspelling', async () => {
  const { unknownWords } = await ask(harbour, 'How was the winter?');
  expect(unknownWords).toEqual([{ word: 'winter', suggestions: [] }]);
});

test('an explanation names signals that are all described', async () => {
  const { hits } = await buildEngine(harbour).search('storm boats', { limit: 1, explain: true });
  const names = hits[0]?.features?.map((feature) => feature.name);
  expect(names).toEqual([...SIGNAL_DESCRIPTIONS.keys()]);
});

test('a restored state answers as the built one does', async () => {
  const state = structuredClone(toState(harbour));
  const restored = fromState(harbour, state);
  const built = buildEngine(harbour);
  for (const question of ['who is Anna Berg', 'lighthuose', 'storm']) {
    expect(await restored.search(question, { limit: 5 })).toEqual(await built.search(question, { limit: 5 }));
  }
});

test('a state of another version is refused', () => {
  expect(() => fromState(harbour, { ...toState(harbour), version: stateVersion + 1 })).toThrow(/version/);
});

test('no articles, no hits', async () => {
  const ranking = await buildEngine({ articles: [] }).search('anything', { limit: 3 });
  expect(ranking).toMatchObject({ hits: [], confidence: 0, outcome: 'silent', candidates: 0, judged: 0 });
});

test('any question is answered or refused, with spans inside the sentences', async () => {
  const engine = buildEngine(harbour);
  const words = fc.constantFrom(
    'storm',
    'who',
    'Anna',
    'Brg',
    '"',
    '90',
    'U.S.',
    '…',
    'é',
    '12',
    'how',
    'many',
    '#',
    '’s',
  );
  const question = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(question, async (text) => {
      const { hits, confidence } = await engine.search(text, { limit: 5 });
      expect(confidence).toBeGreaterThanOrEqual(0);
      for (const hit of hits) {
        const { length } = sentenceOf(harbour, hit).text;
        let end = 0;
        for (const match of hit.matches) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          end = match.end;
        }
        expect(end).toBeLessThanOrEqual(length);
      }
    }),
  );
});
