// Words and meaning together, with a model that a test can reckon with (`WordModel`).
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/article.js';
import { buildEngine, fromState, toState } from '../../src/search/build.js';
import { FULL_DEPTH, type Meaning, QuestionLoad } from '../../src/search/meaning.js';
import { prepare, readQuestion } from '../../src/search/prepare.js';
import { propose, reread } from '../../src/search/stages.js';
import { toSmall, VectorTable } from '../../src/search/vectors/vector-table.js';
import { quotableTexts } from '../../src/story/vectors/meaning.js';
import { WordModel, type WordModelOptions } from '../model/word-model.js';
import { present } from '../present.js';
import { tinyCorpus } from './tiny-corpus.js';

/** A corpus with its meaning; the vectors of the sentences in `lacking` are not made yet. */
function withMeaning(corpus: Corpus, options: WordModelOptions = {}, lacking: readonly number[] = []) {
  const model = new WordModel(options);
  const texts = quotableTexts(corpus);
  const table = new VectorTable(texts.length, model.dimensions);
  texts.forEach((text, sentence) => {
    if (!lacking.includes(sentence)) table.set(sentence, toSmall(model.vector(text)));
  });
  const meaning: Meaning = { model, table, load: new QuestionLoad() };
  const state = toState(corpus);
  return { model, meaning, prepared: prepare(corpus, state), engine: fromState(corpus, state, meaning) };
}

const crowd = tinyCorpus(
  { outlet: 'Gazette', title: 'Storm', text: 'The guests dined on herring.\nA cat slept on the wall.' },
  {
    outlet: 'Courier',
    text: Array.from({ length: 30 }, (_none, at) => `On day ${at + 1} the mayor opened pier ${at + 1}.`).join(
      '\n',
    ),
  },
);
const QUESTION = 'Which pier did the mayor open on day 7?';
const numbersOf = (candidates: readonly { readonly sentence: number }[]) =>
  candidates.map(({ sentence }) => sentence);

describe('candidates', () => {
  const same = { ate: 'dined', fish: 'herring', visitors: 'guests' };

  test('a paraphrase without a word in common is found by its meaning, and by words alone it is not', async () => {
    const { engine } = withMeaning(crowd, { same });
    const question = 'visitors ate fish';
    const { hits } = await engine.search(question, { limit: 50 });
    expect(hits).toContainEqual(expect.objectContaining({ article: 0, sentence: 0 }));
    expect((await buildEngine(crowd).search(question, { limit: 50 })).hits).toEqual([]);
  });

  test('an outlet narrows meaning before any limit', async () => {
    const { engine } = withMeaning(crowd, { same });
    const { hits } = await engine.search('visitors ate fish', { limit: 50, outlet: 'Courier' });
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.filter(({ article }) => article !== 1)).toEqual([]);
    const own = await engine.search(QUESTION, { limit: 50, outlet: 'Gazette' });
    expect(own.hits.map(({ article, sentence }) => [article, sentence]).sort()).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  test('headings are no candidates by meaning either', async () => {
    const corpus = tinyCorpus({ text: '# The guests dined on herring\nThe guests dined late.\nIt rained.' });
    const { hits } = await withMeaning(corpus).engine.search('guests dined herring', { limit: 9 });
    expect(hits.map(({ sentence }) => sentence).sort()).toEqual([1, 2]);
  });
});

describe('rereading', () => {
  test('changes the order within its depth only', async () => {
    const { prepared, meaning } = withMeaning(crowd);
    const query = readQuestion(prepared, QUESTION);
    const before = await propose(prepared, query, { meaning });
    for (const depth of [0, 1, 5, FULL_DEPTH, before.length + 5]) {
      const after = await reread(prepared, query, { candidates: before, model: meaning.model, depth });
      expect(numbersOf(after.slice(0, depth)).sort()).toEqual(numbersOf(before.slice(0, depth)).sort());
      expect(numbersOf(after.slice(depth))).toEqual(numbersOf(before.slice(depth)));
      expect(after.slice(depth).every(({ input }) => input.answers === null)).toBe(true);
      expect(after.slice(0, depth).every(({ input }) => input.answers !== null)).toBe(true);
    }
  });

  test('puts what answers better first, and equal ones by number', async () => {
    const { prepared, meaning } = withMeaning(crowd);
    const query = readQuestion(prepared, QUESTION);
    const before = await propose(prepared, query, { meaning });
    const after = (
      await reread(prepared, query, { candidates: before, model: meaning.model, depth: 12 })
    ).slice(0, 12);
    expect(after[0]?.input.text).toBe('On day 7 the mayor opened pier 7.');
    expect(after).toEqual([...after].sort((a, b) => b.score - a.score || a.sentence - b.sentence));
  });

  test('gives the model each sentence with the one before it, none at the start of an article', async () => {
    const { model, engine } = withMeaning(crowd);
    await engine.search('guests dined cat wall', { limit: 3 });
    expect(model.judged[0]).toEqual(
      expect.arrayContaining([
        { text: 'The guests dined on herring.', before: '' },
        { text: 'A cat slept on the wall.', before: 'The guests dined on herring.' },
      ]),
    );
    await engine.search('day 1 pier 1', { limit: 3 });
    expect(model.judged[1]).toContainEqual({ text: 'On day 1 the mayor opened pier 1.', before: '' });
  });

  test('a question is judged as it is written out', async () => {
    const asked: string[] = [];
    const { engine } = withMeaning(crowd, { beforeJudge: (question) => void asked.push(question) });
    await engine.search("so, tell me who's the mayor", { limit: 1 });
    expect(asked).toEqual(['who is the mayor']);
  });
});

describe('how many candidates are read', () => {
  test('as many as there are, at most the full depth', async () => {
    const { engine, model } = withMeaning(crowd);
    expect((await engine.search(QUESTION, { limit: 3 })).judged).toBe(FULL_DEPTH);
    expect(model.judged[0]).toHaveLength(FULL_DEPTH);
    const two = withMeaning(tinyCorpus({ text: 'The pier is old.\nThe cat slept.' }));
    expect((await two.engine.search('Is the pier old?', { limit: 3 })).judged).toBe(2);
  });

  test('none without a model, none where nothing is found', async () => {
    expect((await buildEngine(crowd).search(QUESTION, { limit: 3 })).judged).toBe(0);
    const empty = withMeaning({ articles: [] });
    expect(await empty.engine.search('anything', { limit: 3 })).toMatchObject({
      hits: [],
      judged: 0,
      outcome: 'silent',
    });
    expect(empty.model.judged.flat()).toEqual([]);
  });

  test('fewer, the more questions are under way, and all again afterwards', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { engine, meaning } = withMeaning(crowd, { beforeJudge: () => gate });
    const all = Array.from({ length: 40 }, () => engine.search(QUESTION, { limit: 3 }));
    expect(meaning.load.underWay).toBe(40);
    release();
    const judged = (await Promise.all(all)).map((ranking) => ranking.judged);
    expect(judged[0]).toBe(FULL_DEPTH);
    expect(judged).toEqual([...judged].sort((a, b) => b - a));
    expect(judged.at(-1)).toBeLessThan(FULL_DEPTH / 2);
    expect(judged.at(-1)).toBeGreaterThan(0);
    expect(meaning.load.underWay).toBe(0);
    expect((await engine.search(QUESTION, { limit: 3 })).judged).toBe(FULL_DEPTH);
  });

  test('a network that breaks in a question is told of, and words alone answer', async () => {
    const { engine, meaning } = withMeaning(crowd, {
      beforeJudge: () => {
        throw new Error('the network broke');
      },
    });
    const byWords = await buildEngine(crowd).search(QUESTION, { limit: 3 });
    expect(await engine.search(QUESTION, { limit: 3 })).toEqual(byWords);
    expect(meaning.load.underWay).toBe(0);
  });
});

describe('while vectors are still being made', () => {
  const lacking = [0, 4, 20];

  test('candidates come by words, and the best are read all the same', async () => {
    const { engine, prepared, meaning } = withMeaning(crowd, {}, lacking);
    const ranking = await engine.search(QUESTION, { limit: 3 });
    expect(ranking.judged).toBe(FULL_DEPTH);
    expect(ranking.hits[0]).toMatchObject({ article: 1, sentence: 6 });
    const query = readQuestion(prepared, QUESTION);
    const some = await propose(prepared, query, { meaning });
    const none = await propose(prepared, query);
    expect(numbersOf(some)).toEqual(numbersOf(none));
    expect(some.every(({ input }) => input.nearness === null)).toBe(true);
  });

  test('the best have their nearness from the model itself, as it will be from the table', async () => {
    const early = withMeaning(crowd, {}, lacking);
    const late = withMeaning(crowd);
    const query = readQuestion(late.prepared, QUESTION);
    const candidates = await propose(early.prepared, query, { meaning: early.meaning });
    const before = await reread(early.prepared, query, { candidates, model: early.meaning.model, depth: 12 });
    const made = await propose(late.prepared, query, { meaning: late.meaning });
    for (const { sentence, input } of before.slice(0, 12)) {
      const same = made.find((each) => each.sentence === sentence);
      if (same !== undefined) expect(input.nearness).toBeCloseTo(present(same.input.nearness), 1);
    }
  });

  test('the first question after the last vector goes by meaning', async () => {
    const { engine, meaning, model } = withMeaning(crowd, { same: { fish: 'herring' } }, [0]);
    expect((await engine.search('fish', { limit: 9 })).hits).toEqual([]);
    meaning.table.set(0, toSmall(model.vector(present(quotableTexts(crowd)[0]))));
    expect((await engine.search('fish', { limit: 99 })).hits).toContainEqual(
      expect.objectContaining({ article: 0, sentence: 0 }),
    );
  });
});

test('the same question gives the same ranking, alone, again, and in company', async () => {
  const { engine } = withMeaning(crowd);
  const questions = [QUESTION, 'Who dined?', 'cat', 'on which day did the mayor sleep'];
  const ask = (question: string) => engine.search(question, { limit: 40, explain: true });
  const alone = [];
  for (const question of questions) alone.push(await ask(question));
  expect(await Promise.all(questions.map(ask))).toEqual(alone);
  const again = withMeaning(crowd);
  expect(await again.engine.search(QUESTION, { limit: 40, explain: true })).toEqual(alone[0]);
});

test('scores fall from hit to hit and stay within [0, 1], read or not', async () => {
  const { engine } = withMeaning(crowd);
  const { hits, confidence } = await engine.search(QUESTION, { limit: 60 });
  const scores = hits.map(({ score }) => score);
  expect(hits.length).toBeGreaterThan(FULL_DEPTH);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  expect(confidence).toBe(scores[0]);
});
