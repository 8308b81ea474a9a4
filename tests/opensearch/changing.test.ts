import { Client } from '@opensearch-project/opensearch';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { archiveStory } from '../../src/archive/archive-story.js';
import { ArticleMemory } from '../../src/archive/excerpt/article-memory.js';
import { OpenSearchArchive } from '../../src/archive/opensearch/opensearch-archive.js';
import type { Article } from '../../src/corpus/article.js';
import { readArticle } from '../../src/corpus/read-article.js';
import { Analyzers } from '../../src/search/text/languages.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();

/** Sentences of which some are copies of each other, word for word or nearly. */
const SENTENCES = [
  'The mayor of Oakville said on Monday that the bridge will stay closed until the end of June.',
  'The bridge will stay closed until the end of June, the mayor of Oakville said on Monday.',
  'The mayor of Oakville said on Monday that the bridge will stay closed until the end of July.',
  'Nobody was hurt in the fire at the old mill near the river on 4 May 2018.',
  'Nobody was hurt in the fire at the old mill near the river.',
  'About 40 people were hurt in the fire at the old mill near the river.',
  '“Nobody was hurt in the fire at the old mill near the river”, officials said.',
  'Repairs cost nine million crowns.',
  'Repairs cost nine million crowns.',
];

interface TownDraft {
  readonly name: number;
  readonly outlet: string;
  readonly date: string;
  readonly sentences: readonly number[];
}

function articleOf({ name, outlet, date, sentences }: TownDraft): Article {
  const lines = sentences.map((each) => SENTENCES[each]).join('\n\n');
  const read = readArticle(`a${name}.md`, `---\noutlet: ${outlet}\ndate: ${date}\n---\n\n${lines}\n`);
  if (read.kind === 'rejected') throw new Error('expected a good article');
  return read.article;
}

const drafts = fc.record({
  name: fc.nat({ max: 4 }),
  outlet: fc.constantFrom('Daily Post', 'Unknown outlet (Ghana)', 'Evening Star'),
  date: fc.constantFrom('2018-05-02', '2018-05-05', '2018-05-09'),
  sentences: fc.array(fc.nat({ max: SENTENCES.length - 1 }), { minLength: 1, maxLength: 4 }),
});
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ put: fc.array(drafts, { minLength: 1, maxLength: 2 }) }) },
    { weight: 1, arbitrary: fc.record({ remove: fc.nat({ max: 4 }) }) },
  ),
  { minLength: 1, maxLength: 5 },
);

describe.skipIf(engine.leftOut)('articles that come and go one by one', () => {
  const client = new Client({ nodes: [...engine.urls] });
  let builds = 0;
  const archiveAt = (prefix: string) =>
    new OpenSearchArchive({
      client,
      prefix,
      shards: 1,
      model: null,
      newBuild: () => `b${builds++}`,
      now: () => 0,
    });
  afterAll(async () => {
    await engine.clean();
    await client.close();
  });

  /** Everything that is written, by kind and id. */
  async function everything(prefix: string) {
    const { body } = await client.search({
      index: `${prefix}-articles,${prefix}-sentences,${prefix}-dates`,
      size: 5_000,
    });
    return Object.fromEntries(
      body.hits.hits
        .map(({ _index, _id, _source }): [string, unknown] => {
          const fields = Object.entries(_source as object).filter(([, value]) => value !== null);
          return [
            `${(_index ?? '').replace(/-b\d+$/, '')} ${_id}`.slice(prefix.length),
            Object.fromEntries(fields),
          ];
        })
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }

  test('leave the archive as if all that is left had been put in at once', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const [one, other] = [`${engine.prefix}-x${runs}`, `${engine.prefix}-y${runs++}`];
        const archive = archiveAt(one);
        const left = new Map<string, Article>();
        await archive.replaceAll([]);
        for (const step of sequence) {
          const put =
            'put' in step
              ? [...new Map(step.put.map((each) => [each.name, each])).values()].map(articleOf)
              : [];
          const remove = 'remove' in step ? [`a${step.remove}.md`] : [];
          await archive.change({ put, remove });
          for (const article of put) left.set(article.path, article);
          for (const path of remove) left.delete(path);
        }
        await archiveAt(other).replaceAll([...left.values()]);
        expect(await everything(one)).toEqual(await everything(other));
        const { generation: _, ...status } = await archive.status();
        const { generation: __, ...whole } = await archiveAt(other).status();
        expect({ ...status, build: '' }).toEqual({ ...whole, build: '' });
        await client.indices.delete({ index: `${one}*,${other}*` });
      }),
      { numRuns: 5 },
    );
  });

  test('questions meanwhile see an article before or after a change, never half of it, and none fails', async () => {
    const prefix = `${engine.prefix}-asked`;
    const archive = archiveAt(prefix);
    const said = (version: number) => [
      `The harbour of Port Ellis froze in week ${version} of the winter.`,
      `In week ${version} the ferry to Port Ellis was late.`,
    ];
    const version = (number: number): Article => {
      const read = readArticle('port.md', `---\noutlet: Post\n---\n${said(number).join('\n')}\n`);
      if (read.kind === 'rejected') throw new Error('expected a good article');
      return read.article;
    };
    await archive.replaceAll([version(0)]);
    let done = false;
    let asked = 0;
    const ask = async () => {
      const over = { languages: new Analyzers(), memory: new ArticleMemory(), meaning: null };
      while (!done) {
        const story = archiveStory({ archive, status: await archive.status(), ...over });
        const { quotes } = await story.ask({ question: 'When was the ferry to Port Ellis late?' });
        const weeks = new Set(quotes.map(({ text }) => /week (\d+)/.exec(text)?.[1]));
        expect([weeks.size, quotes.length]).toEqual([1, 2]);
        asked += 1;
      }
    };
    const askers = [ask(), ask()];
    for (let number = 1; number <= 12; number += 1) {
      // Now in place, now by a whole build beside it.
      if (number % 3 === 0) await archive.replaceAll([version(number)]);
      else await archive.change({ put: [version(number)], remove: [] });
    }
    done = true;
    await Promise.all(askers);
    expect(asked).toBeGreaterThan(12);
  });
});
