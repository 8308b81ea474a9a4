import { readFileSync } from 'node:fs';
import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ArticleMemory } from '../../src/archive/excerpt/article-memory.js';
import { archiveStory } from '../../src/archive/archive-story.js';
import { OpenSearchArchive } from '../../src/archive/opensearch/opensearch-archive.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { Analyzers } from '../../src/search/text/languages.js';
import { localStory, takeSnapshot } from '../../src/story/local.js';
import type { Story } from '../../src/story/story.js';
import { encodeRef } from '../../src/answer/reference.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();

describe.skipIf(engine.leftOut)('a story in OpenSearch', () => {
  const client = new Client({ nodes: [...engine.urls] });
  let n = 0;
  const archive = new OpenSearchArchive({
    client, prefix: engine.prefix, shards: 2, model: null, newBuild: () => `b${n++}`, now: () => 1,
  });
  let story: Story;
  let local: Story;
  beforeAll(async () => {
    const { corpus } = await loadCorpus({ directory: 'seeds' });
    local = localStory(takeSnapshot(corpus, 1), 0);
    await archive.replaceAll(corpus.articles);
    story = archiveStory({ archive, status: await archive.status(), languages: new Analyzers(), memory: new ArticleMemory(), meaning: null });
  });
  afterAll(async () => { await engine.clean(); await client.close(); });

  test('the same answers', async () => {
    const questions = readFileSync('tests/questions/story.jsonl', 'utf8').trim().split('\n').map((l) => JSON.parse(l).question as string);
    let same = 0, first = 0, verdict = 0; const diff: string[] = []; let t = 0;
    const f = (a: any) => JSON.stringify((a.quotes[0]??a.near[0])?.text);
    for (const question of questions) {
      const a = await local.ask({ question });
      const t0 = performance.now();
      const b = await story.ask({ question });
      t += performance.now() - t0;
      if (JSON.stringify(a) === JSON.stringify(b)) same++;
      if (f(a) === f(b)) first++;
      if (a.answered === b.answered && a.closest === b.closest) verdict++; else diff.push(question);
      if (f(a) !== f(b)) diff.push(`${question}\n  ${a.answered} ${a.confidence.toFixed(3)} ${f(a)}\n  ${b.answered} ${b.confidence.toFixed(3)} ${f(b)}`);
    }
    process.stderr.write([same, first, verdict, questions.length, (t / questions.length).toFixed(1), diff.slice(0, 10).join('\n')].join(' ')+'\n');
  }, 220000);
  test('views', async () => {
    const eq = async (name: string, call: (s: Story) => Promise<unknown>) => {
      const [a, b] = [await call(local), await call(story)].map((x) => JSON.stringify(x));
      process.stderr.write(`${name} ${a === b} \n`);
      if (a !== b) { let i = 0; while (a![i] === b![i]) i++; process.stderr.write(`   ${a!.slice(Math.max(0,i-80), i+150)}\n   ${b!.slice(Math.max(0,i-80), i+150)}\n`); }
    };
    await eq('sources', (s) => s.sources());
    await eq('compare', (s) => s.compare({ question: 'When was the summit scheduled?' }));
    await eq('compare2', (s) => s.compare({ question: 'How long did dinner last?' }));
    await eq('timeline', (s) => s.timeline());
    await eq('timeline page', (s) => s.timeline({ from: 20, count: 5 }));
    await eq('timeline outlet', (s) => s.timeline({ outlet: 'EFE' }));
    await eq('timeline about', (s) => s.timeline({ about: 'summit' }));
    await eq('check', (s) => s.check({ text: 'The dinner lasted three hours. The summit is on June 12.' }));
    const quote = (await local.ask({ question: 'who is Kim Yong Chol' })).quotes[0]!;
    await eq('context', (s) => s.context(encodeRef(quote)));
    await eq('context gone', (s) => s.context('abc'));
    await eq('openings', async (s) => s.openings({ articles: (await local.sources()).map((x) => x.article), each: 2 }));
    await eq('suggest', (s) => s.suggest(''));
    await eq('silent', (s) => s.ask({ question: 'zebra crossing penguin' }));
    await eq('spell', (s) => s.ask({ question: 'where did Pompoe eat dinnre' }));
    await eq('unknown outlet', (s) => s.ask({ question: 'where did Pompeo eat dinner', outlet: 'BBC' }));
  });
});
