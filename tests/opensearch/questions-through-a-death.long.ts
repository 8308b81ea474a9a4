import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { archiveStory } from '../../src/archive/archive-story.js';
import { ArticleMemory } from '../../src/archive/excerpt/article-memory.js';
import { OpenSearchArchive } from '../../src/archive/opensearch/opensearch-archive.js';
import { generateCorpus } from '../../src/bench/generate.js';
import { questionsOf } from '../../src/bench/questions.js';
import { Analyzers } from '../../src/search/text/languages.js';
import type { Story } from '../../src/story/story.js';
import { type Cluster, startCluster } from './cluster.js';
import { clustersLeftOut } from './shared.js';

const QUESTIONS = 500;
/** Questions that are asked at the same time. */
const AT_ONCE = 4;
/** After so many questions a node is killed. */
const KILLED_AFTER = 150;

const seen = ({ quotes, near, answered }: Answer) => ({
  answered,
  first: (quotes[0] ?? near[0])?.text,
});

/** A node dies while people ask: no answer is wrong, hardly any fails, and all is well again by itself. */
describe.skipIf(await clustersLeftOut())('500 questions while a node of three is killed', () => {
  let cluster: Cluster;
  let client: Client;
  let story: Story;
  const corpus = generateCorpus(2_000);
  const questions = questionsOf(corpus, { words: 8, count: QUESTIONS });

  beforeAll(async () => {
    cluster = await startCluster({ nodes: 3 });
    client = new Client({ nodes: [...cluster.urls], requestTimeout: 5_000, maxRetries: 2 });
    let builds = 0;
    const archive = new OpenSearchArchive({
      client,
      prefix: 'death',
      shards: 3,
      model: null,
      newBuild: () => `b${builds++}`,
      now: () => 1,
    });
    await archive.replaceAll(corpus.articles);
    await cluster.healthy('green', 3);
    const over = { languages: new Analyzers(), memory: new ArticleMemory(), meaning: null };
    story = archiveStory({ archive, status: await archive.status(), ...over });
  }, 300_000);
  afterAll(async () => {
    await client?.close();
    await cluster?.stop();
  });

  test('0 wrong answers', async () => {
    const before = new Map<string, unknown>();
    for (const question of questions) before.set(question, seen(await story.ask({ question })));
    let asked = 0;
    let wrong = 0;
    let failed = 0;
    let firstFailure = 0;
    let lastFailure = 0;
    let next = 0;
    const ask = async () => {
      while (next < questions.length) {
        const question = questions[next++] ?? '';
        try {
          const answer = seen(await story.ask({ question }));
          if (JSON.stringify(answer) !== JSON.stringify(before.get(question))) wrong += 1;
        } catch {
          failed += 1;
          firstFailure ||= performance.now();
          lastFailure = performance.now();
        }
        asked += 1;
        if (asked === KILLED_AFTER) await cluster.nodes[2]?.kill('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    const recovery = Math.round(lastFailure - firstFailure);
    console.info(`asked ${asked}, wrong ${wrong}, failed ${failed}, recovered within ${recovery} ms`);
    expect({ asked, wrong }).toEqual({ asked: QUESTIONS, wrong: 0 });
    expect(failed).toBeLessThan(QUESTIONS * 0.05);
    expect(seen(await story.ask({ question: questions[0] ?? '' }))).toEqual(before.get(questions[0] ?? ''));
  }, 300_000);
});
