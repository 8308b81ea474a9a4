import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRef, encodeRef } from '../../src/answer/reference.js';
import { sentenceOf } from '../../src/search/sentence-ref.js';
import { articlesOf, startingArticles } from './articles.js';

const quotedIn = (corpus: Awaited<ReturnType<typeof startingArticles>>) =>
  corpus.articles.flatMap(({ path, sentences }, article) =>
    sentences.map(({ start, text }, sentence) => ({
      article,
      sentence,
      quoted: { article: path, start, text },
    })),
  );

test('every sentence of the starting articles has a reference of its own and is found again by it', async () => {
  const corpus = await startingArticles();
  const all = quotedIn(corpus);
  expect(all.length).toBeGreaterThan(60);
  for (const { article, sentence, quoted } of all) {
    expect(decodeRef(corpus, encodeRef(quoted))).toEqual({ article, sentence });
  }
  expect(new Set(all.map(({ quoted }) => encodeRef(quoted))).size).toBe(all.length);
});

test('a reference is short and made of letters that a custom_id may hold between colons', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), (article, text, start) => {
      expect(encodeRef({ article, text, start })).toMatch(/^[\w-]{13,24}$/);
    }),
  );
});

test('no text names a sentence that it was not made for', async () => {
  const corpus = await startingArticles();
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String({ maxLength: 24 })), (text) => {
      expect(decodeRef(corpus, text)).toBeNull();
    }),
  );
});

test('a sentence that moved, changed or went with its article is gone, not another sentence', () => {
  const body = 'The first sentence stands here. The second sentence stands here.';
  const before = articlesOf({ path: 'a.txt', outlet: 'A', body });
  const second = sentenceOf(before, { article: 0, sentence: 1 });
  const ref = encodeRef({ article: 'a.txt', start: second.start, text: second.text });
  expect(decodeRef(before, ref)).toEqual({ article: 0, sentence: 1 });
  const moved = articlesOf({ path: 'a.txt', outlet: 'A', body: `Now ${body}` });
  const changed = articlesOf({ path: 'a.txt', outlet: 'A', body: body.replace('second', 'other!') });
  const renamed = articlesOf({ path: 'b.txt', outlet: 'A', body });
  expect([moved, changed, renamed].map((corpus) => decodeRef(corpus, ref))).toEqual([null, null, null]);
});
