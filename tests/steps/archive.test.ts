import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Corpus, Problem } from '../../src/corpus/article.js';
import type { Story } from '../../src/story/story.js';
import { isDue } from '../nightly/long-tests.js';
import { archive, SHAPES } from './archives.js';
import { countEach, countSteps } from './count-steps.js';

// Imported after the counter, because what was compiled before is not counted block by block.
const { readArticle } = await import('../../src/corpus/read-article.js');
const { repeatedArticles } = await import('../../src/corpus/repeats.js');
const { groupReports } = await import('../../src/answer/copies/reports.js');
const { encodeRef } = await import('../../src/answer/reference.js');
const { gather } = await import('../../src/answer/suggest/gather.js');
const { packDates } = await import('../../src/answer/timeline/packed-dates.js');
const { problem } = await import('../../src/corpus/problems.js');
const { TimelineIndex } = await import('../../src/answer/timeline/timeline-index.js');
const { fromState, toState } = await import('../../src/search/build.js');
const { ArticleRestorer, storeArticles } = await import('../../src/story/cache/stored-articles.js');
const { recallCopies, storeCopies } = await import('../../src/story/cache/stored-copies.js');
const { datesOfArticle, localStory, takeSnapshot } = await import('../../src/story/local.js');
const { changesBetween, ledgerOf, manifestOf } = await import('../../src/story/manifest.js');
const { sourcesOf } = await import('../../src/story/sources.js');

const flawOf = ({ path }: Corpus['articles'][number]): Problem => {
  return problem({ severity: 'warning', article: path, line: 1 }, 'duplicate-key');
};

/** Everything that is done with all articles when they are read. */
const BUILDING: Readonly<Record<string, (corpus: Corpus) => unknown>> = {
  repeatedArticles: ({ articles }) => repeatedArticles(articles),
  groupReports,
  'TimelineIndex, packDates': (corpus) =>
    new TimelineIndex(corpus, groupReports(corpus), packDates(corpus.articles, datesOfArticle)),
  'fromState, toState': (corpus) => fromState(corpus, toState(corpus)),
  gather: (corpus) =>
    gather(
      corpus,
      () => true,
      async () => {},
    ),
  'manifestOf, changesBetween': (corpus) => [
    manifestOf({ corpus, problems: [] }),
    changesBetween('', ledgerOf(corpus)),
  ],
  'storeArticles, ArticleShelf': ({ articles }) => {
    const flaws = articles.flatMap((article) => article.sentences.map(() => flawOf(article)));
    const shelf = new ArticleRestorer(storeArticles(articles, flaws));
    return articles.map(({ path, text }) => shelf.take(path, text));
  },
  'storeCopies, recallCopies': (corpus) => recallCopies(storeCopies(corpus, groupReports(corpus))),
  sourcesOf,
};

interface OpenedArchive {
  readonly corpus: Corpus;
  readonly story: Story;
}

const ABOUT = 'When did the harbour freeze?';

/** Everything that a question does, the archive being read. */
const ASKING: Readonly<Record<string, (asked: OpenedArchive) => unknown>> = {
  ask: ({ story }) => story.ask({ question: ABOUT }),
  'ask in vain': ({ story }) => story.ask({ question: 'Who is Xyzzy Plugh?' }),
  compare: ({ story }) => story.compare({ question: ABOUT }),
  timeline: ({ story }) => story.timeline({ from: 10, count: 4 }),
  'timeline of an outlet': ({ story }) => story.timeline({ from: 10, count: 4, outlet: 'A' }),
  'timeline about': ({ story }) => story.timeline({ about: 'harbour', count: 4 }),
  check: ({ story }) => story.check({ text: 'The harbour froze. The bridge opened on 5 January 2018.' }),
  context: ({ story, corpus }) => {
    const article = corpus.articles.at(-1);
    const sentence = article?.sentences.at(-1);
    if (article === undefined || sentence === undefined) throw new Error('expected a sentence');
    return story.context(encodeRef({ article: article.path, ...sentence }));
  },
  suggest: ({ story }) => story.suggest('harb'),
};

const askedOf = (corpus: Corpus): OpenedArchive => ({
  corpus,
  story: localStory(takeSnapshot(corpus, 1), 0),
});

const SIZE = 500;
/**
 * For sentences that are alike but for a date: each is held against 24 others at most, and there are so many of them
 * only at this size.
 */
const SIZES: Readonly<Record<string, number>> = { dates: 2 * SIZE };
/** For four times the articles: 4 is linear, 16 quadratic; sorting takes 4.9. */
const MOST = 5;

/** A page is found by halving: four times the articles take two steps more each time. 4 would be linear. */
const MOST_OF_A_PAGE = 1.2;

async function growth<T>(sizes: readonly [T, T], work: (of: T) => unknown): Promise<number> {
  const [once = Number.NaN, fourfold = Number.NaN] = await countEach(sizes.map((of) => () => work(of)));
  return fourfold / once;
}

/** Gives an index of words the time to be filled: that is done piece by piece between questions. */
async function inTheBackground(): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) await setImmediate();
}

const due = isDue('steps-of-an-archive');

describe.each(due ? Object.entries(SHAPES) : [])(
  '%s: the steps grow with the archive, and no faster',
  (name, shape) => {
    const size = SIZES[name] ?? SIZE;
    const corpora = [archive(readArticle, shape, size), archive(readArticle, shape, 4 * size)] as const;

    test.each(Object.entries(BUILDING))('%s', async (_name, work) => {
      await countSteps(() => work(corpora[0]));
      expect(await growth(corpora, work)).toBeLessThan(MOST);
    });

    test('every question, once the archive is read', async () => {
      const [small, large] = corpora;
      const asked = [askedOf(small), askedOf(large)] as const;
      await inTheBackground();
      for (const [name, work] of Object.entries(ASKING)) {
        for (const each of asked) await work(each); // what the first question makes for the others
        expect([name, await growth(asked, work)]).toSatisfy(([, ratio]: [string, number]) => ratio < MOST);
      }
    });
  },
);

test.skipIf(!due)(
  'a page of a timeline takes as many steps in a large archive as in a small one',
  async () => {
    for (const shape of [SHAPES.dates, SHAPES.names, SHAPES['sentences that differ in a word']]) {
      const storyOf = (size: number) => askedOf(archive(readArticle, shape, size)).story;
      const stories = [storyOf(SIZE), storyOf(4 * SIZE)] as const;
      const page = (story: Story) => story.timeline({ from: 10, count: 4 });
      for (const story of stories) await page(story);
      expect(await growth(stories, page)).toBeLessThan(MOST_OF_A_PAGE);
    }
  },
);
