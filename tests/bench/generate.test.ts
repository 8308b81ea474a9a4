import { expect, test } from 'vitest';
import { generateCorpus } from '../../src/bench/generate.js';

const corpus = generateCorpus(2_000);
const sentences = corpus.articles.flatMap((article) => article.sentences);
const words = sentences.flatMap(({ text }) => text.toLowerCase().slice(0, -1).split(' '));

test('it has the size asked for, and is the same each time', () => {
  expect(sentences).toHaveLength(2_000);
  expect(generateCorpus(2_000)).toEqual(corpus);
});

test('every sentence is where it says, and none overlaps the one before', () => {
  for (const article of corpus.articles) {
    let last = 0;
    for (const { start, end, text } of article.sentences) {
      expect(article.text.slice(start, end)).toBe(text);
      expect(start).toBeGreaterThanOrEqual(last);
      last = end;
    }
  }
});

test('words are as frequent as in English: "the" is one in twenty, most words occur once', () => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const share = (counts.get('the') ?? 0) / words.length;
  expect(share).toBeGreaterThan(0.02);
  expect(share).toBeLessThan(0.08);
  const once = [...counts.values()].filter((count) => count === 1).length;
  expect(once / counts.size).toBeGreaterThan(0.4);
});

test('sentences are as long as in news: about twenty words, some short, some long', () => {
  const lengths = sentences.map(({ text }) => text.split(' ').length).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)];
  expect(median).toBeGreaterThan(17);
  expect(median).toBeLessThan(24);
  expect(lengths[0]).toBeLessThan(8);
  expect(lengths.at(-1)).toBeGreaterThan(45);
});
