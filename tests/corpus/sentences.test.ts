import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/corpus/article.js';
import { FURNITURE } from '../../src/corpus/furniture/rules.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { type BodyParts, readSentences } from '../../src/corpus/sentences.js';
import { seeds } from './seeds.js';

/** Throws unless the spans are trimmed, ordered and disjoint and cover every character that is not white space. */
function expectCover(text: string, bodyStart: number, { sentences, leftOut }: Omit<BodyParts, 'long'>) {
  for (const list of [sentences, leftOut]) {
    expect(list.every((span, index) => index === 0 || (list[index - 1]?.end ?? 0) <= span.start)).toBe(true);
  }
  for (const { start, end, text: words } of sentences) {
    expect(text.slice(start, end)).toBe(words);
    expect(words.trim()).toBe(words);
    expect(words).not.toBe('');
  }
  const spans: Span[] = [...sentences, ...leftOut].toSorted((a, b) => a.start - b.start);
  let at = bodyStart;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(text.slice(at, start).trim()).toBe('');
    at = end;
  }
  expect(text.slice(at).trim()).toBe('');
}

/** Pieces of furniture, markup, white space and anything. */
const examples = FURNITURE.flatMap(({ rules }) => rules.flatMap(({ example, keeps }) => [example, ...keeps]));
const piece = fc.oneof(
  fc.constantFrom(...examples),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\u2028',
    '\u2029',
    ' ',
    '\u00a0',
    '\u200b',
    '# ',
    '> ',
    '- ',
    '…',
    '“',
    '"',
  ),
  fc.constantFrom('U.S. ', 'He left.', 'Zone.A', 'What next?', 'Image caption,', '(AP) — ', '<b>', '[a](b)'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('every character is quotable or left out by name', () => {
  it('in the starting articles', async () => {
    const { corpus } = await loadCorpus({ directory: seeds });
    expect(corpus.articles).toHaveLength(4);
    for (const article of corpus.articles) {
      expectCover(article.text, article.bodyStart, article);
    }
  });

  it('in whatever is put together from furniture, markup and white space', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        expectCover(text, 0, readSentences(text, 0, null));
      }),
      { numRuns: 1500 },
    );
  });

  it('and the names are those of rules that exist', async () => {
    const names = new Set(FURNITURE.flatMap(({ rules }) => rules.map(({ name }) => name)));
    const { corpus } = await loadCorpus({ directory: seeds });
    expect(corpus.articles.flatMap(({ leftOut }) => leftOut).filter(({ rule }) => !names.has(rule))).toEqual(
      [],
    );
  });
});
