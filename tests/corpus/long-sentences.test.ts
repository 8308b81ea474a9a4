import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { LONGEST_SENTENCE } from '../../src/corpus/long-sentences.js';
import { readArticle } from '../../src/corpus/read-article.js';

const FIRST_LINE = '---\noutlet: The Gazette\n---\n';
const read = (body: string) => readArticle('a.txt', `${FIRST_LINE}${body}`);

function articleOf(body: string): { article: Article; warnings: string[] } {
  const outcome = read(body);
  if (outcome.kind !== 'article') throw new Error(`expected an article, got ${JSON.stringify(outcome)}`);
  return { article: outcome.article, warnings: outcome.problems.map(({ code }) => code) };
}

const lengths = ({ sentences }: Article) => sentences.map(({ text }) => text.length);

describe('what is too long for a sentence', () => {
  test('is cut where a clause ends, into pieces as long as may be', () => {
    const clause = `${'the harbour froze and '.repeat(20).trim()};`;
    const { article, warnings } = articleOf(`${Array(30).fill(clause).join(' ')}\n`);
    expect(warnings).toEqual(['long-sentence']);
    expect(Math.max(...lengths(article))).toBeLessThanOrEqual(LONGEST_SENTENCE);
    for (const { text } of article.sentences) expect(text).toMatch(/^the harbour.*;$/);
    // Four clauses fit, five do not.
    expect(
      lengths(article)
        .slice(0, -1)
        .every((length) => length > 4 * clause.length),
    ).toBe(true);
    expect(article.leftOut).toEqual([]);
  });

  test('is left out whole where it has no place to be cut, and the rest of the article stays', () => {
    const endless = 'on 4 June 2018 '.repeat(10_000).trim();
    const { article, warnings } = articleOf(`The harbour froze.\n${endless}\nThe bridge opened.\n`);
    expect(article.sentences.map(({ text }) => text)).toEqual(['The harbour froze.', 'The bridge opened.']);
    expect(article.leftOut.map(({ start, end, rule }) => [article.text.slice(start, end), rule])).toEqual([
      [endless, 'too-long'],
    ]);
    expect(warnings).toEqual(['long-sentence']);
  });

  test('is cut at its full stops where it lacks only capitals', () => {
    const { article } = articleOf(`${'then the bridge opened at last. '.repeat(300)}\n`);
    expect(article.leftOut).toEqual([]);
    for (const { text } of article.sentences) expect(text).toMatch(/^then.*last\.$/);
  });

  test('the warning names the line, the length and what was done', () => {
    const outcome = read(`The harbour froze.\n${'and so on '.repeat(300)}\n`);
    expect(outcome.problems).toMatchObject([
      {
        severity: 'warning',
        article: 'a.txt',
        line: 5,
        code: 'long-sentence',
        expected: 'sentences of at most 2000 characters',
        got: 'one of 2999, left out, for want of a place to cut at',
      },
    ]);
  });

  test('an article of one endless sentence alone is refused with the reason beside', () => {
    const outcome = read('last week '.repeat(50_000));
    expect(outcome.kind).toBe('rejected');
    expect(outcome.problems.map(({ code }) => code)).toEqual(['long-sentence', 'no-sentence']);
  });

  test('a real sentence up to the limit is left as it is', () => {
    const sentence = `${'The harbour, the bridge and the ferry, '.repeat(51)}froze.`;
    expect(sentence.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
    const { article, warnings } = articleOf(`${sentence}\n`);
    expect(article.sentences.map(({ text }) => text)).toEqual([sentence]);
    expect(warnings).toEqual([]);
  });
});

test('whatever is too long, every piece is at most as long as allowed and nothing is lost', () => {
  const piece = fc.constantFrom(
    'a ',
    'word; ',
    'lone. ',
    '• ',
    '|',
    '\t',
    '\u200b',
    '🎉 ',
    'on 4 June 2018 ',
    '"x" ',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.integer({ min: 1, max: 1_500 })), { maxLength: 8 }), (runs) => {
      const outcome = read(`A bridge opened.\n${runs.map(([text, times]) => text.repeat(times)).join('')}\n`);
      if (outcome.kind !== 'article') throw new Error('expected an article');
      const { text, bodyStart, sentences, leftOut } = outcome.article;
      expect(Math.max(...lengths(outcome.article))).toBeLessThanOrEqual(LONGEST_SENTENCE);
      const spans = [...sentences, ...leftOut].sort((a, b) => a.start - b.start);
      let at = bodyStart;
      for (const { start, end } of spans) {
        expect(text.slice(at, start).trim()).toBe('');
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
    { numRuns: 60 },
  );
});
