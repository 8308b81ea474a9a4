import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathHash } from '../../src/answer/reference.js';
import type { Archive, Place } from '../../src/archive/archive.js';
import type { Article } from '../../src/corpus/article.js';
import { addressKey } from '../../src/import/plan/address-key.js';
import { Analyzer } from '../../src/search/text/analyze.js';
import { articlesOf } from '../answer/articles.js';
import { WordModel } from '../model/word-model.js';

/** Makes an empty archive whose vectors are those of a model. */
export type MakeArchive = (model: WordModel) => Promise<{ archive: Archive; end: () => Promise<void> }>;

const { articles } = articlesOf(
  {
    path: 'a/post.md',
    outlet: 'Daily Post',
    date: '2018-05-02',
    body: [
      'The bridge at Oakville will stay closed until 30 June 2018, the mayor said.',
      'Repairs cost nine million crowns.',
      '## What comes next?',
      'A ferry carries people over the river meanwhile.',
    ].join('\n\n'),
  },
  {
    path: 'b.md',
    outlet: 'Evening Star',
    date: '2018-05-03',
    body: [
      'The bridge at Oakville will stay closed until June 30, 2018, the mayor said.',
      'On 7 May 2018 shopkeepers protested at the airstrike memorial.',
      'Nobody was hurt.',
    ].join('\n\n'),
  },
  {
    path: 'c.md',
    outlet: 'Evening Star',
    date: '2018-06-01',
    body: 'Shopkeepers want the ferry to run at night too. The bridge stays shut.',
  },
);

const [POST, STAR, FERRY] = articles as [Article, Article, Article];

const places = (found: readonly Place[]) => found.map(({ path, sentence }) => `${path} ${sentence}`);
const analyzer = new Analyzer();
const weighted = (words: string) =>
  words.split(' ').map((word) => ({ term: analyzer.term(word), weight: 1 }));
const LIMIT = { words: 10, meaning: 2 };

/** What every archive promises. */
export function archiveCases(name: string, make: MakeArchive): void {
  describe(`${name}: an archive`, () => {
    const model = new WordModel({ same: { closed: 'shut', stay: 'stays' } });
    let archive: Archive;
    let end = async (): Promise<void> => {};
    beforeAll(async () => {
      ({ archive, end } = await make(model));
      await archive.replaceAll(articles);
    });
    afterAll(() => end());

    const candidates = (
      words: string,
      more: { readonly vector?: Float32Array; readonly outlet?: string } = {},
    ) => archive.candidates({ terms: weighted(words), vector: null, limit: LIMIT, ...more });

    test('says what it holds', async () => {
      const status = await archive.status();
      expect(status).toMatchObject({ articles: 3, sentences: 8, distinct: 8, vectors: 'words' });
      expect(status.probe).toMatch(/^The bridge at Oakville/);
    });

    test('counts in how many sentences a term stands, each wording once', async () => {
      const [bridge, ferry, zebra] = ['bridge', 'ferry', 'zebra'].map((word) => analyzer.term(word));
      const counts = await archive.frequencies([bridge, ferry, zebra] as string[]);
      expect([...counts]).toEqual([
        [bridge, 3],
        [ferry, 2],
      ]);
    });

    test('knows words that are near in spelling, and which stand side by side', async () => {
      const near = await archive.nearWords({ word: 'shopkepers', term: analyzer.term('shopkepers') });
      expect([...near.words, ...near.terms].map((word) => analyzer.term(word))).toContain(
        analyzer.term('shopkeepers'),
      );
      const pair = (left: string, right: string) => [analyzer.term(left), analyzer.term(right)] as const;
      expect(await archive.together([pair('airstrike', 'memorial'), pair('bridge', 'memorial')])).toEqual([
        pair('airstrike', 'memorial'),
      ]);
    });

    describe('candidates', () => {
      test('by words: the sentence with most of the rare ones comes first, what has none is left out', async () => {
        const { byWords, byMeaning, around } = await candidates('ferry night');
        expect(places(byWords)).toEqual(['c.md 0', 'a/post.md 3']);
        expect([byMeaning, around]).toEqual([[], []]);
      });

      test('of one outlet: narrowed before the limit', async () => {
        const { byWords } = await candidates('bridge ferry', { outlet: 'Daily Post' });
        expect(places(byWords).toSorted()).toEqual(['a/post.md 0', 'a/post.md 3']);
        expect((await candidates('bridge', { outlet: 'Nobody' })).byWords).toEqual([]);
      });

      test('by meaning: nearest first, with the vectors that were made when the articles came', async () => {
        const vector = model.vector('The bridge is closed.');
        const found = await candidates('zebra', { vector });
        expect(found.byWords).toEqual([]);
        expect(places(found.byMeaning)[0]).toBe('c.md 1');
        expect(found.byMeaning).toHaveLength(LIMIT.meaning);
        expect(found.byMeaning[0]?.vector?.numbers).toHaveLength(model.dimensions);
        expect(found.around).toHaveLength(5);
        expect(found.around.toSorted((a, b) => b - a)).toEqual(found.around);
        const ofPost = await candidates('zebra', { vector, outlet: 'Daily Post' });
        expect(places(ofPost.byMeaning)[0]).toBe('a/post.md 0');
        // How near the articles come at all does not depend on the outlet.
        expect(ofPost.around).toEqual(found.around);
      });
    });

    test('says which sentences are one report, and finds all that carry it', async () => {
      const [post, star, cost] = await archive.sentences([
        { path: 'a/post.md', sentence: 0 },
        { path: 'b.md', sentence: 0 },
        { path: 'a/post.md', sentence: 1 },
        { path: 'a/post.md', sentence: 99 },
      ]);
      expect(cost?.report).toBeNull();
      expect(post?.report).not.toBeNull();
      expect(star?.report).toBe(post?.report);
      const carriers = await archive.carriers([post?.report ?? '']);
      expect(places(carriers).toSorted()).toEqual(['a/post.md 0', 'b.md 0']);
      expect(new Set(carriers.map(({ words }) => words)).size).toBe(2);
    });

    test('gives articles back as they were put in, by path and by the hash in references', async () => {
      const found = await archive.articles(['c.md', 'a/post.md', 'nowhere.md']);
      expect(found.map(({ article }) => article).toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
        POST,
        FERRY,
      ]);
      const [byHash] = await archive.articlesByHash(pathHash('b.md'));
      expect(byHash?.article).toEqual(STAR);
      expect(await archive.articlesByHash('nobody')).toEqual([]);
    });

    test('finds articles by their address, and those that share a sentence with another', async () => {
      const read = (path: string, body: string, url: string | null): readonly Article[] =>
        articlesOf({ path, body }).articles.map((article) => ({ ...article, url }));
      const posted = read('posted.md', 'Nobody was hurt.', 'https://post.example/bridge?utm_source=x');
      const [again] = read('again.md', 'Repairs cost nine million crowns.\n\nNOBODY was hurt.', null);
      if (again === undefined) throw new Error('expected an article');
      const byAddress = (address: string) => archive.byAddress(addressKey(address) ?? '');
      const paths = (found: readonly Article[]) => found.map(({ path }) => path).toSorted();
      await archive.change({ put: posted, remove: [] });
      expect(await byAddress('http://post.example/bridge')).toEqual(posted);
      expect(await byAddress('https://post.example/ferry')).toEqual([]);
      expect(paths(await archive.alike(again))).toEqual(['a/post.md', 'b.md', 'posted.md']);
      expect(await archive.alike(FERRY)).toEqual([FERRY]);
      await archive.change({ put: [], remove: ['posted.md'] });
    });

    test('has the form of this program, and all vectors; of what was before nothing is left', async () => {
      expect(await archive.isCurrent()).toBe(true);
      const before = await archive.status();
      await archive.fillVectors(() => {
        throw new Error('expected that no vector is missing');
      });
      expect(await archive.status()).toEqual(before);
      await archive.replaceAll(articles);
      await archive.tidy();
      expect(await archive.hasLeftovers()).toBe(false);
      expect(await archive.articles(['c.md'])).toMatchObject([{ article: { path: 'c.md' } }]);
    });

    test('pages its sources by path, of all outlets or of one', async () => {
      const page = await archive.sources({ from: 1, count: 1 });
      expect([page.total, page.sources.map(({ article }) => article)]).toEqual([3, ['b.md']]);
      const star = await archive.sources({ outlet: 'Evening Star', from: 0, count: 5 });
      expect([star.total, star.sources.map(({ article }) => article)]).toEqual([2, ['b.md', 'c.md']]);
      expect((await archive.sources({ from: 9, count: 5 })).sources).toEqual([]);
      expect(Object.fromEntries(await archive.outlets())).toEqual({ 'Daily Post': 1, 'Evening Star': 2 });
    });

    test('pages its timeline by date: a report once, from whoever printed it first', async () => {
      const whole = await archive.timeline({ from: 0, count: 10 });
      expect(whole.total).toBe(2);
      expect(whole.entries.map(({ path, date }) => [path, date.date])).toEqual([
        ['b.md', '2018-05-07'],
        ['a/post.md', '2018-06-30'],
      ]);
      expect(whole.months).toEqual([
        { month: '2018-05', from: 0 },
        { month: '2018-06', from: 1 },
      ]);
      const second = await archive.timeline({ from: 1, count: 1 });
      expect(places(second.entries)).toEqual(['a/post.md 0']);
      // Of an outlet that printed it later, its own printing.
      const star = await archive.timeline({ outlet: 'Evening Star', from: 0, count: 10 });
      expect(places(star.entries)).toEqual(['b.md 1', 'b.md 0']);
      expect((await archive.timeline({ from: 7, count: 3 })).entries).toEqual([]);
    });

    test('offers the openings of articles in the order of printing', async () => {
      expect(places(await archive.openings())).toEqual(['a/post.md 0', 'b.md 0', 'c.md 0']);
      expect(places(await archive.openings('Evening Star'))).toEqual(['b.md 0', 'c.md 0']);
    });

    describe('changes', () => {
      test('an article that is removed is gone everywhere, and its report is the other one’s now', async () => {
        const before = (await archive.status()).generation;
        await archive.change({ put: [], remove: ['a/post.md'] });
        const status = await archive.status();
        expect(status).toMatchObject({ articles: 2, sentences: 5 });
        expect(status.generation).toBeGreaterThan(before);
        expect(places((await candidates('bridge')).byWords)).not.toContain('a/post.md 0');
        expect(await archive.articles(['a/post.md'])).toEqual([]);
        const [star] = await archive.sentences([{ path: 'b.md', sentence: 0 }]);
        expect(star?.report).toBeNull();
        const { entries } = await archive.timeline({ from: 0, count: 10 });
        expect(places(entries)).toEqual(['b.md 1', 'b.md 0']);
      });

      test('restored, it is as before', async () => {
        await archive.change({ put: [POST], remove: [] });
        expect(await archive.status()).toMatchObject({ articles: 3, sentences: 8, vectors: 'words' });
        const [star] = await archive.sentences([{ path: 'b.md', sentence: 0 }]);
        expect(star?.report).not.toBeNull();
        expect(places((await archive.timeline({ from: 1, count: 1 })).entries)).toEqual(['a/post.md 0']);
      });

      test('a new version takes the place of the old one whole', async () => {
        const { articles: changed } = articlesOf({
          path: 'c.md',
          outlet: 'Evening Star',
          date: '2018-06-01',
          body: 'The zebra crossing is open.',
        });
        await archive.change({ put: changed, remove: [] });
        expect(places((await candidates('zebra')).byWords)).toEqual(['c.md 0']);
        expect(await archive.sentences([{ path: 'c.md', sentence: 1 }])).toEqual([]);
        expect(places((await candidates('night')).byWords)).toEqual([]);
      });

      test('all are replaced in one step', async () => {
        const before = (await archive.status()).generation;
        await archive.replaceAll([STAR]);
        const status = await archive.status();
        expect(status).toMatchObject({ articles: 1, sentences: 3 });
        expect(status.generation).toBeGreaterThan(before);
        expect(places((await candidates('bridge ferry')).byWords)).toEqual(['b.md 0']);
      });

      test('none are left', async () => {
        await archive.replaceAll([]);
        expect(await archive.status()).toMatchObject({ articles: 0, sentences: 0 });
        expect((await candidates('bridge')).byWords).toEqual([]);
        expect(await archive.timeline({ from: 0, count: 3 })).toEqual({ entries: [], total: 0, months: [] });
      });
    });
  });
}
