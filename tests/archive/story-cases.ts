import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { encodeRef } from '../../src/answer/reference.js';
import { archiveStory } from '../../src/archive/archive-story.js';
import { ArticleMemory } from '../../src/archive/excerpt/article-memory.js';
import { fromState, toState } from '../../src/search/build.js';
import { QuestionLoad } from '../../src/search/meaning.js';
import { Analyzers } from '../../src/search/text/languages.js';
import { indexWith, localStory, takeSnapshot } from '../../src/story/local.js';
import type { Story } from '../../src/story/story.js';
import { giveMeaning } from '../../src/story/vectors/meaning.js';
import { startingArticles } from '../answer/articles.js';
import { WordModel } from '../model/word-model.js';
import type { MakeArchive } from './archive-cases.js';

/** Every fourth of the story's own questions: misspelt, in other words, without an answer. */
const QUESTIONS = readFileSync('tests/questions/story.jsonl', 'utf8')
  .trim()
  .split('\n')
  .filter((_line, at) => at % 4 === 0)
  .map((line) => (JSON.parse(line) as { question: string }).question);

/** What a reader sees first. */
const seen = ({ answered, closest, quotes, near }: Answer) => ({
  answered,
  closest,
  first: (quotes[0] ?? near[0])?.text,
});

/**
 * A story over an archive answers as the story does that has everything at hand.
 * @param differing questions of the sample, in each ranking, to which another of two near sentences may come first: an
 *   engine whose BM25 has no lower bound (BM25+, see `src/search/candidates/word-lookup.ts`) takes other candidates.
 */
export function storyCases(name: string, make: MakeArchive, differing = 0): void {
  describe(`${name}: a story over an archive`, () => {
    const model = new WordModel();
    const stories: { words: [Story, Story] | null; meaning: [Story, Story] | null } = {
      words: null,
      meaning: null,
    };
    let end = async (): Promise<void> => {};
    beforeAll(async () => {
      const corpus = await startingArticles();
      const { archive, end: endArchive } = await make(model);
      end = endArchive;
      await archive.replaceAll(corpus.articles);
      const status = await archive.status();
      const over = { archive, status, languages: new Analyzers(), memory: new ArticleMemory() };
      const { generation } = status;
      const given = await giveMeaning(corpus, { model, file: null });
      await given.done;
      const indexed = await indexWith(async () => fromState(corpus, toState(corpus), given.meaning))(corpus);
      const snapshot = takeSnapshot(corpus, generation);
      const load = new QuestionLoad();
      stories.words = [localStory(snapshot, status.changedAt), archiveStory({ ...over, meaning: null })];
      stories.meaning = [
        localStory({ ...snapshot, engine: indexed.engine }, status.changedAt),
        archiveStory({ ...over, meaning: { model, load } }),
      ];
    });
    afterAll(() => end());

    const both = async <Said>(
      how: 'words' | 'meaning',
      ask: (story: Story) => Promise<Said>,
    ): Promise<readonly [Said, Said]> => {
      const [local, archived] = stories[how] ?? [];
      if (local === undefined || archived === undefined) throw new Error('expected two stories');
      return [await ask(local), await ask(archived)];
    };

    test.each(['words', 'meaning'] as const)(
      'the same first sentence, and as sure of it, by %s',
      async (how) => {
        const others: unknown[] = [];
        for (const question of QUESTIONS) {
          const [local, archived] = await both(how, (story) => story.ask({ question }));
          expect({ question, answered: archived.answered }).toEqual({ question, answered: local.answered });
          if (!isDeepStrictEqual(seen(archived), seen(local))) others.push({ question, ...seen(archived) });
        }
        expect(others.slice(differing)).toEqual([]);
      },
    );

    const same: readonly (readonly [what: string, ask: (story: Story) => Promise<unknown>])[] = [
      ['sources', (story) => story.sources()],
      ['sources of an outlet', (story) => story.sources('EFE')],
      ['a question to one outlet', (story) => story.ask({ question: 'where did they eat', outlet: 'EFE' })],
      ['a question to no outlet', (story) => story.ask({ question: 'where did they eat', outlet: 'Nobody' })],
      ['a question about something else', (story) => story.ask({ question: 'zebra crossing penguin' })],
      ['misspelt words', (story) => story.ask({ question: 'where did Pompoe have dinnre' })],
      ['nothing', (story) => story.ask({ question: '?' })],
      [
        'later sentences',
        async (story) => (await story.ask({ question: 'who is Kim Yong Chol', skip: 3, top: 2 })).quotes,
      ],
      ['a comparison', (story) => story.compare({ question: 'When was the summit scheduled?' })],
      ['a comparison of numbers', (story) => story.compare({ question: 'How long did the dinner last?' })],
      ['the timeline', (story) => story.timeline()],
      ['a page of it', (story) => story.timeline({ from: 5, count: 4 })],
      ['its last page', (story) => story.timeline({ from: 999, count: 4 })],
      ['the timeline of an outlet', (story) => story.timeline({ outlet: 'EFE' })],
      ['the timeline of no outlet', (story) => story.timeline({ outlet: 'Nobody' })],
      ['the timeline about something', (story) => story.timeline({ about: 'summit' })],
      [
        'a check',
        (story) => story.check({ text: 'The dinner lasted three hours. The summit is on June 12.' }),
      ],
      ['a reference to nothing', (story) => story.context('nothing')],
      [
        'the context of a quotation',
        async (story) => {
          const { quotes } = await story.ask({ question: 'who is Kim Yong Chol' });
          return Promise.all(quotes.map((quote) => story.context(encodeRef(quote))));
        },
      ],
      [
        'openings',
        async (story) => {
          const articles = (await story.sources()).map(({ article }) => article);
          return story.openings({ articles, each: 2 });
        },
      ],
    ];
    test.each(same)('the same: %s', async (_what, ask) => {
      const [local, archived] = await both('words', ask);
      expect(archived).toEqual(local);
    });

    test('offers the same, if in another order', async () => {
      const [local, archived] = await both('words', (story) => story.suggest('', 20));
      expect(archived[0]).toEqual(local[0]);
      const offered = new Set(archived.map(({ text }) => text));
      expect(local.filter(({ text }) => offered.has(text)).length).toBeGreaterThan(local.length * 0.8);
    });
  });
}
