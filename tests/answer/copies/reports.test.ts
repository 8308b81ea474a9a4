import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemAt } from '../../../src/answer/at.js';
import { groupReports } from '../../../src/answer/copies/reports.js';
import { sameReport } from '../../../src/answer/copies/verdict.js';
import { copyWords } from '../../../src/answer/copies/words.js';
import { TITLE_WORDS } from '../../../src/language/en/titles.js';
import { articleOf } from '../../../src/search/sentence-ref.js';
import { Analyzer } from '../../../src/search/text/analyze.js';
import { articlesOf, startingArticles } from '../articles.js';

const analyzer = new Analyzer();
const wording = (text: string) => ({ text, words: copyWords(text, analyzer) });
const { articles } = await startingArticles();
const sentences = articles.flatMap((article) => article.sentences.map(({ text }) => text));

test('the republished report is one report with the original first, whatever its quotation marks', async () => {
  const corpus = await startingArticles();
  const copies = groupReports(corpus);
  const { sentences } = articleOf(corpus, { article: 2 });
  const sentence = sentences.findIndex(({ text }) => text.includes('tragic to let'));
  const carriers = copies.reportOf({ article: 2, sentence });
  expect(carriers.map((ref) => articleOf(corpus, ref).outlet)).toEqual([
    'BBC News',
    'Unknown outlet (Nigeria)',
  ]);
});

test('a chain of harmless changes does not join sentences that differ', () => {
  const kept = 'The minister told the house that the talks in the capital had gone on for many long hours';
  const corpus = articlesOf(
    { outlet: 'A', body: `${kept}.` },
    { outlet: 'B', body: `${kept.replace('The minister', 'President Anna Lind')}.` },
    { outlet: 'C', body: `${kept.replace('The minister', 'Lind')}.` },
    { outlet: 'D', body: `${kept.replace('The minister', 'President Olle Lind')}.` },
  );
  const copies = groupReports(corpus);
  const report = (article: number) => copies.reportOf({ article, sentence: 0 }).map((ref) => ref.article);
  expect([report(0), report(1), report(2), report(3)]).toEqual([[0], [1, 2], [1, 2], [3]]);
});

test('groups do not depend on which copy is asked, and the same words stand in one report', async () => {
  const corpus = await startingArticles();
  const copies = groupReports(corpus);
  for (const [article, { sentences: own }] of corpus.articles.entries()) {
    for (const sentence of own.keys()) {
      const report = copies.reportOf({ article, sentence });
      expect(report).toContainEqual({ article, sentence });
      for (const ref of report) expect(copies.reportOf(ref)).toEqual(report);
      for (const ref of copies.groupOf({ article, sentence })) expect(report).toContainEqual(ref);
    }
  }
});

/** Changes of one word of a sentence, each of which makes it another report. */
const CHANGES: readonly ((words: readonly string[], at: number) => readonly string[])[] = [
  (words, at) => words.with(at, 'Zanzibar'),
  (words, at) => words.with(at, '4711'),
  (words, at) => words.toSpliced(at, 0, 'not'),
  (words, at) => words.toSpliced(at, 0, 'never'),
  (words, at) => words.toSpliced(at, 0, 'might'),
  (words, at) => words.toSpliced(at, 0, 'seventeen'),
];

test('a real sentence with a number, a name, a negation or a modal put in is never the same report', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sentences),
      fc.constantFrom(...CHANGES),
      fc.nat(),
      (text, change, place) => {
        const words = text.split(' ');
        const changed = change(words, place % words.length).join(' ');
        expect(sameReport(wording(text), wording(changed))).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});

test('a real sentence without one of its names, numbers or negations is never the same report', () => {
  const decisive = /^(?:\p{Lu}\p{Ll}{3,}|\d+|not|no|never|will|would|could)$/u;
  fc.assert(
    fc.property(fc.constantFrom(...sentences), fc.nat(), (text, place) => {
      const words = text.split(' ');
      // A title is furniture: "President Macron", "Macron".
      const title = (word: string) => TITLE_WORDS.has(word.toLowerCase());
      const places = [...words.entries()].flatMap(([at, word]) =>
        at > 0 && decisive.test(word) && !title(word) ? [at] : [],
      );
      if (places.length === 0) return;
      const at = itemAt(places, place % places.length);
      // "Mike Pompeo said" and "Pompeo said" are the same man's words.
      if (/^\p{Lu}/u.test(words[at + 1] ?? '') && /\b(?:said|told)\b/.test(words.slice(at, at + 6).join(' ')))
        return;
      const changed = words.toSpliced(at, 1).join(' ');
      expect(sameReport(wording(text), wording(changed))).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('two names that change places never make the same report', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sentences), fc.nat(), fc.nat(), (text, one, other) => {
      const names = [...new Set(text.match(/\p{Lu}\p{Ll}{3,}/gu) ?? [])];
      if (names.length < 2) return;
      const a = itemAt(names, one % names.length);
      const b = itemAt(names, other % names.length);
      if (a === b) return;
      const swapped = text.replaceAll(/\p{Lu}\p{Ll}{3,}/gu, (name) =>
        name === a ? b : name === b ? a : name,
      );
      expect(sameReport(wording(text), wording(swapped))).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('any sentence is the same report as itself with other quotation marks and capitals', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sentences.filter((text) => text.split(' ').length > 4)), (text) => {
      const changed = text.replaceAll('"', '”').replaceAll("'", '’').toLowerCase();
      const [a, b] = [wording(text), wording(changed)];
      // Capitals tell "US" from "us", "May" from "may" and the words of a hashtag: such sentences are not compared.
      if (/\b(?:US|UN|May|June)\b|#/.test(text)) return;
      expect(sameReport(a, b)).toBe(true);
    }),
  );
});
