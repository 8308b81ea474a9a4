import { expect, test } from 'vitest';
import { generateCorpus } from '../../src/bench/generate.js';
import { LONGEST_TYPED, pathologicalQuestions, questionsOf } from '../../src/bench/questions.js';
import { present } from '../present.js';

const corpus = generateCorpus(200);

test.each([3, 8, 20])('questions of %i words have that many, and are the same each time', (words) => {
  const questions = questionsOf(corpus, { words, count: 20 });
  for (const question of questions) expect(question.split(' ').length).toBeGreaterThanOrEqual(words);
  expect(questionsOf(corpus, { words, count: 20 })).toEqual(questions);
});

test('the misspelt words stand in no article', () => {
  const text = ` ${corpus.articles.map((article) => article.text.toLowerCase()).join(' ')} `;
  const [, , long] = pathologicalQuestions();
  const words = present(long).question.split(' ');
  expect(new Set(words).size).toBeGreaterThan(290);
  expect(words.filter((word) => text.includes(` ${word} `)).length).toBeLessThan(10);
});

test('what a person can type stays within the limit; through the API there is more', () => {
  const lengths = pathologicalQuestions().map(({ question }) => question.length);
  expect(lengths.filter((length) => length <= LONGEST_TYPED)).toHaveLength(3);
  expect(Math.max(...lengths)).toBeGreaterThan(LONGEST_TYPED);
});
