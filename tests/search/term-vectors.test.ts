import { expect, test } from 'vitest';
import data from '../../src/search/data/vectors.json' with { type: 'json' };
import { Lexicon } from '../../src/search/index/lexicon.js';
import { DIMENSIONS, product, TermVectors } from '../../src/search/index/term-vectors.js';
import { Analyzer } from '../../src/search/text/analyze.js';

const analyzer = new Analyzer();
const words = ['dine', 'summit', 'meeting', 'steak', 'resign', 'blorptag'];
const lexicon = new Lexicon(words.map((word) => analyzer.term(word)));
const vectors = new TermVectors(lexicon);
const vectorOf = (word: string) => vectors.of(analyzer.term(word)) ?? new Float64Array(DIMENSIONS);
const cosine = (word: string, other: string) => product(vectorOf(word), vectorOf(other));

test('the rows are sorted, so that they can be found, and each holds a whole vector of about unit length', () => {
  const terms = data.rows.map((row) => row.slice(0, row.length - DIMENSIONS - 1));
  expect(terms).toEqual([...terms].sort());
  expect(new Set(terms).size).toBe(terms.length);
  for (const row of data.rows) {
    if (!/^[a-z]+ [#-[]+$/.test(row)) throw new Error(`not a term and a vector: ${row}`);
  }
  for (const term of [terms[0]!, terms[terms.length >> 1]!, terms.at(-1)!]) {
    const vector = vectors.of(term);
    expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 1);
  }
});

test.each([
  ['eat', 'dine', 'summit'],
  ['eat', 'steak', 'resign'],
  ['conference', 'meeting', 'steak'],
  ['quit', 'resign', 'dine'],
])('%s is nearer to %s than to %s', (word, near, far) => {
  expect(cosine(word, near)).toBeGreaterThan(cosine(word, far));
});

test('a word is as near to itself as can be; one without a vector is near to nothing', () => {
  expect(cosine('summit', 'summit')).toBeCloseTo(1, 1);
  expect(vectors.of('blorptag')).toBeUndefined();
  expect(cosine('eat', 'blorptag')).toBe(0);
});

test('a term of an index has the same vector by its number, the second time too', () => {
  const id = lexicon.id(analyzer.term('summit'))!;
  expect(vectors.at(id)).toEqual(vectorOf('summit'));
  expect(vectors.at(id)).toEqual(vectorOf('summit'));
  expect(vectors.at(lexicon.id('blorptag')!)).toBeUndefined();
});
