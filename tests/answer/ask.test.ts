import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answer, type Snapshot } from '../../src/answer/ask.js';
import { findCopies } from '../../src/answer/copies.js';
import { overviewOf } from '../../src/answer/overview.js';
import type { Article, Corpus } from '../../src/corpus/article.js';
import { loadCorpus } from '../../src/corpus/load.js';
import type { Hit, Ranking, SearchOptions } from '../../src/search/engine.js';
import { takeSnapshot } from '../../src/story/local.js';

/** An article of whole lines, each a sentence. */
function article(path: string, outlet: string, date: string | null, lines: readonly string[]): Article {
  const text = lines.join('\n');
  let from = 0;
  const sentences = lines.map((line, paragraph) => {
    const start = from;
    from += line.length + 1;
    return { start, end: start + line.length, text: line, kind: 'body' as const, paragraph };
  });
  const facts = { title: null, url: null, note: null, author: null, language: null };
  return { path, outlet, date, text, bodyStart: 0, sentences, leftOut: [], ...facts };
}

/** A snapshot whose engine gives the ranking that the test wants to see handled. */
function scripted(corpus: Corpus, ranking: Partial<Ranking>, asked: SearchOptions[] = []): Snapshot {
  const engine = {
    search: async (_: string, options: SearchOptions): Promise<Ranking> => {
      asked.push(options);
      const sure = { confidence: 0.9, outcome: 'asserted' as const, lacks: null };
      return { ...sure, hits: [], unknownWords: [], candidates: 9, judged: 0, ...ranking };
    },
  };
  const copies = findCopies(corpus);
  return { corpus, engine, copies, overview: overviewOf({ corpus, copies }), generation: 7 };
}

const hit = (articleNumber: number, sentence: number, score: number): Hit => ({
  article: articleNumber,
  sentence,
  score,
  outcome: 'asserted',
  matches: [{ start: 0, end: 3 }],
});

const wire: Corpus = {
  articles: [
    article('a.txt', 'Undated', null, ['“The talks” failed.', 'Only here.']),
    article('b.txt', 'Later', '2020-02-02', ['"The talks" failed.']),
    article('c.txt', 'Earlier', '2020-02-01', ['Other words.', "'The  talks' failed."]),
    article('d.txt', 'Earlier', '2020-02-01', ['"The talks" failed.']),
  ],
};

test('the same words are one quotation: the earliest copy, the others named in the order of printing', async () => {
  const { quotes } = await answer(
    scripted(wire, { hits: [hit(0, 0, 0.8), hit(1, 0, 0.7), hit(2, 1, 0.6)] }),
    {
      question: 'q',
    },
  );
  expect(quotes).toHaveLength(1);
  expect(quotes[0]).toMatchObject({
    text: "'The  talks' failed.",
    outlet: 'Earlier',
    article: 'c.txt',
    score: 0.8,
  });
  expect(quotes[0]?.alsoIn).toEqual([
    { outlet: 'Earlier', article: 'd.txt', start: 0, end: 19 },
    { outlet: 'Later', article: 'b.txt', start: 0, end: 19 },
    { outlet: 'Undated', article: 'a.txt', start: 0, end: 19 },
  ]);
});

test('with an outlet chosen its copy is quoted, and the original is named', async () => {
  const asked: SearchOptions[] = [];
  const { quotes } = await answer(scripted(wire, { hits: [hit(0, 0, 0.8)] }, asked), {
    question: 'q',
    outlet: 'Undated',
  });
  expect(asked[0]).toMatchObject({ outlet: 'Undated' });
  expect(quotes[0]).toMatchObject({ text: '“The talks” failed.', outlet: 'Undated' });
  expect(quotes[0]?.alsoIn.map(({ outlet }) => outlet)).toEqual(['Earlier', 'Earlier', 'Later']);
});

test('bold words are carried to the copy that is quoted', async () => {
  const matched = { ...hit(0, 0, 0.8), matches: [{ start: 5, end: 10 }] };
  const [quotation] = (await answer(scripted(wire, { hits: [matched] }), { question: 'q' })).quotes;
  expect(quotation?.matches.map(({ start, end }) => quotation.text.slice(start, end))).toEqual(['talks']);
});

test('top, skip and more count quotations, not copies', async () => {
  const hits = [hit(1, 0, 0.8), hit(2, 1, 0.7), hit(0, 1, 0.6), hit(2, 0, 0.5)];
  const first = await answer(scripted(wire, { hits }), { question: 'q', top: 2 });
  expect(first.quotes.map(({ text }) => text)).toEqual(["'The  talks' failed.", 'Only here.']);
  expect(first.more).toBe(1);
  expect(first.matched).toEqual({ sentences: 3, outlets: 3 });
  const second = await answer(scripted(wire, { hits }), { question: 'q', top: 2, skip: 2 });
  expect(second.quotes.map(({ text }) => text)).toEqual(['Other words.']);
  expect(second.more).toBe(0);
  expect((await answer(scripted(wire, { hits }), { question: 'q', skip: 9 })).quotes).toEqual([]);
});

test('what does not answer is near, never a quote, with a reason', async () => {
  const unknownWords = [{ word: 'Paris', suggestions: [] }];
  const said = await answer(scripted(wire, { outcome: 'silent', hits: [hit(1, 0, 0.1)], unknownWords }), {
    question: 'q',
  });
  expect(said).toMatchObject({ answered: false, quotes: [], generation: 7 });
  expect(said.near).toHaveLength(1);
  expect(said.reason).toBe('The articles do not answer this. No article has the word “Paris”.');
});

test('where no sentence shares a word, the openings of the articles are nearest, copies once', async () => {
  const said = await answer(scripted(wire, { outcome: 'silent', confidence: 0 }), { question: 'q', top: 10 });
  expect(said.near.map(({ outlet, text, score }) => [outlet, text, score])).toEqual([
    ['Earlier', 'Other words.', 0],
    ['Earlier', "'The  talks' failed.", 0],
  ]);
  expect(said.matched).toEqual({ sentences: 0, outlets: 0 });
  const chosen = await answer(scripted(wire, { outcome: 'silent' }), { question: 'q', outlet: 'Later' });
  expect(chosen.near.map(({ outlet }) => outlet)).toEqual(['Later']);
});

test('an outlet without articles is named in the reason', async () => {
  const said = await answer(scripted(wire, { outcome: 'silent' }), { question: 'q', outlet: 'Nobody' });
  expect(said.reason).toBe('None of the articles is from Nobody.');
});

test('every quotation of the real articles is in its file to the character, and no words come twice', async () => {
  const { corpus } = await loadCorpus({ directory: 'seeds' });
  const snapshot = takeSnapshot(corpus, 1);
  for (const question of [
    'who is Kim Yong Chol',
    'What did Pompeo say about the talks?',
    'Where is the summit?',
  ]) {
    const { quotes, near } = await answer(snapshot, { question, top: 20 });
    for (const { article: path, start, end, text, alsoIn } of [...quotes, ...near]) {
      expect(readFileSync(`seeds/${path}`, 'utf8').slice(start, end)).toBe(text);
      for (const copy of alsoIn) expect(copy.article).not.toBe(path);
    }
    const texts = quotes.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  }
});

test('what is a hundred times less likely than the first quotation is noise and is not shown', async () => {
  const hits = [hit(0, 1, 0.8), hit(2, 0, 0.01), hit(0, 0, 0.007)];
  const { quotes, more, matched } = await answer(scripted(wire, { hits }), { question: 'q', top: 1 });
  expect(quotes.map(({ text }) => text)).toEqual(['Only here.']);
  expect(more).toBe(1);
  expect(matched.sentences).toBe(2);
});

test('a sentence of which nothing may be said by itself is not shown beside the first', async () => {
  const hits = [hit(0, 1, 0.8), { ...hit(2, 0, 0.7), outcome: 'silent' as const }];
  const { quotes, matched } = await answer(scripted(wire, { hits }), { question: 'q' });
  expect(quotes.map(({ text }) => text)).toEqual(['Only here.']);
  expect(matched).toEqual({ sentences: 1, outlets: 1 });
});

test('where nothing answers, the nearest are listed however weak they are', async () => {
  const hits = [hit(0, 1, 0.1), hit(2, 0, 0.0001)];
  const { near } = await answer(scripted(wire, { hits, outcome: 'silent' }), { question: 'q' });
  expect(near).toHaveLength(2);
});

test('a first quotation that is only the closest is shown as such, with what it lacks', async () => {
  const ask = (ranking: Partial<Ranking>) =>
    answer(scripted(wire, { hits: [hit(1, 0, 0.4)], ...ranking }), { question: 'q' });
  const unsure = await ask({ outcome: 'closest' });
  expect(unsure).toMatchObject({ answered: true, closest: 'Closest sentences: they may not answer this.' });
  expect(unsure.quotes).toHaveLength(1);
  expect((await ask({ outcome: 'closest', lacks: 'when' })).closest).toBe(
    'Closest sentences: they may not answer this. The first does not seem to tell when.',
  );
  expect(await ask({})).not.toHaveProperty('closest');
  // What does not answer at all has its reason instead.
  expect(await ask({ outcome: 'silent', lacks: 'when' })).not.toHaveProperty('closest');
});

test.each([
  'What did Kim write in the letter?',
  'What does the letter to Trump say?',
  'How old is Kim Yong Chol?',
  'What did Xi Jinping say about the summit?',
  'How much did the dinner cost?',
])('the starting articles do not answer "%s", and nothing is shown as if they did', async (question) => {
  const { corpus } = await loadCorpus({ directory: 'seeds' });
  const said = await answer(takeSnapshot(corpus, 1), { question });
  expect(said.answered && said.closest === undefined).toBe(false);
});
