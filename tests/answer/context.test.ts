import { expect, test } from 'vitest';
import { contextOf } from '../../src/answer/context.js';
import { groupReports } from '../../src/answer/copies/reports.js';
import { encodeRef } from '../../src/answer/reference.js';
import type { Corpus } from '../../src/corpus/article.js';
import { articlesOf, startingArticles } from './articles.js';

/** The context of the first sentence that begins like this. */
function contextIn(corpus: Corpus, opening: string) {
  const printed = { corpus, copies: groupReports(corpus) };
  for (const { path, sentences } of corpus.articles) {
    const found = sentences.find(({ text }) => text.startsWith(opening));
    if (found) {
      const context = contextOf(printed, encodeRef({ article: path, start: found.start, text: found.text }));
      if (context.kind === 'found') return context;
    }
  }
  throw new Error(`no sentence begins with ${opening}`);
}

test("every quotation of the starting articles stands once in its context, in the article's order", async () => {
  const corpus = await startingArticles();
  const printed = { corpus, copies: groupReports(corpus) };
  for (const { path, text: file, sentences, leftOut } of corpus.articles) {
    for (const { start, text } of sentences) {
      const context = contextOf(printed, encodeRef({ article: path, start, text }));
      if (context.kind !== 'found') throw new Error(`gone: ${text}`);
      expect(context.quote).toMatchObject({ article: path, start, text });
      const quoted = context.pieces.filter((piece) => piece.type === 'sentence' && piece.quoted);
      expect(quoted).toMatchObject([{ start, text }]);
      for (const [index, piece] of context.pieces.entries()) {
        const before = context.pieces[index - 1];
        if (before) expect(piece.start).toBeGreaterThanOrEqual(before.end);
        if (piece.type === 'sentence') expect(file.slice(piece.start, piece.end)).toBe(piece.text);
        else expect(leftOut.some((gap) => gap.start === piece.start && gap.rule === piece.rule)).toBe(true);
      }
    }
  }
});

test('the whole paragraph is shown, and two sentences around a paragraph of one', () => {
  const corpus = articlesOf({
    outlet: 'A',
    body:
      'One is first here.\nTwo is second here.\nThree is third here.\nFour is fourth here.\nFive stands ' +
      'here. Six stands here. Seven stands here. Eight stands here.\nNine is last here.',
  });
  const texts = (opening: string) => {
    const { pieces, moreBefore, moreAfter } = contextIn(corpus, opening);
    const words = pieces.map((piece) => (piece.type === 'sentence' ? piece.text.split(' ')[0] : '-'));
    return [words.join(' '), moreBefore, moreAfter];
  };
  expect(texts('Three')).toEqual(['One Two Three Four Five', false, true]);
  expect(texts('Eight')).toEqual(['Five Six Seven Eight Nine', true, false]);
  expect(texts('Five')).toEqual(['Three Four Five Six Seven Eight', true, true]);
});

test('an endless paragraph is shown around the quotation only', () => {
  const body = Array.from({ length: 90 }, (_, index) => `Sentence number ${index} stands here.`).join(' ');
  const context = contextIn(articlesOf({ outlet: 'A', body }), 'Sentence number 45 ');
  expect(context.pieces).toHaveLength(41);
  expect([context.moreBefore, context.moreAfter]).toEqual([true, true]);
});

test('names who carried the report, and shows in which words a copy differs', () => {
  const report = 'The talks on the nuclear programme were moving in the right direction, he said.';
  const corpus = articlesOf(
    { outlet: 'First', date: '2018-05-30', body: report },
    { outlet: 'Second', date: '2018-05-31', body: report.replace('programme', 'program') },
    { outlet: 'Third', body: report },
  );
  expect(contextIn(corpus, 'The talks').copies).toMatchObject([
    { outlet: 'Second', date: '2018-05-31', differs: true },
    { outlet: 'Third', date: null, text: report, changes: [{ kind: 'same', text: report }] },
  ]);
  expect(contextIn(corpus, 'The talks').copies[0]?.changes).toContainEqual({
    kind: 'added',
    text: 'program ',
  });
});

test('a reference that names nothing is gone', async () => {
  const corpus = await startingArticles();
  expect(contextOf({ corpus, copies: groupReports(corpus) }, 'no-such-sentence')).toEqual({ kind: 'gone' });
});
