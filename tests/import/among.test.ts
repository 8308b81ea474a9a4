import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { archivePlanner } from '../../src/import/apart/planner.js';
import type { ImportedArticle } from '../../src/import/article.js';
import { FACT_NAMES, type FoundFacts } from '../../src/import/page/fact-names.js';
import { planAmong } from '../../src/import/plan/among.js';
import { planImport } from '../../src/import/plan/plan.js';
import { memoryCandidates } from './memory-candidates.js';

const stories = join(import.meta.dirname, '..', 'stories');
let articles: readonly Article[] = [];
beforeAll(async () => {
  const loaded = await Promise.all(
    ['ferry', 'quake'].map(async (story) => {
      const { corpus } = await loadCorpus({ directory: join(stories, story, 'articles') });
      return corpus.articles.map((article) => ({ ...article, path: `${story}-${article.path}` }));
    }),
  );
  articles = loaded.flat().toSorted((a, b) => (a.path < b.path ? -1 : 1));
});

/** An article as an import finds it. */
function importOf(
  article: Article,
  change: Partial<Record<(typeof FACT_NAMES)[number], string | null>> = {},
) {
  const facts: FoundFacts = Object.fromEntries(
    FACT_NAMES.flatMap((name) => {
      const value = change[name] === undefined ? article[name] : change[name];
      return value === null ? [] : [[name, { value, source: 'page' }]];
    }),
  );
  const body = `${article.sentences.map(({ text }) => text).join('\n\n')}\n`;
  return { facts, body } satisfies ImportedArticle;
}

/** Every article again, as it was and changed in ways that pages change. */
function imports(at: number): { readonly found: ImportedArticle; readonly given: FoundFacts }[] {
  const article = articles[at] as Article;
  const other = articles[(at + 1) % articles.length] as Article;
  const same = importOf(article);
  const [first = '', ...rest] = same.body.trim().split('\n\n');
  const body = (lines: readonly string[]) => `${lines.join('\n\n')}\n`;
  const found: ImportedArticle[] = [
    same,
    importOf(article, { url: null }),
    importOf(article, { url: 'https://elsewhere.example/copy' }),
    importOf(article, { outlet: 'Another Outlet' }),
    importOf(article, { outlet: article.outlet.toUpperCase() }),
    importOf(article, { outlet: null }),
    importOf(article, { outlet: null, url: null }),
    importOf(article, { url: other.url }),
    { ...same, body: body([...rest, 'One more sentence stands here, with a number: 47.']) },
    { ...same, body: body([first]) },
    { ...importOf(article, { url: null }), body: body(['A text that nobody has printed before.']) },
    { ...same, body: '' },
  ];
  const title: FoundFacts = { title: { value: 'A title of somebody’s own', source: 'given' } };
  return found.flatMap((each) => [
    { found: each, given: {} },
    { found: each, given: title },
  ]);
}

describe('an import into an archive', () => {
  test('of real articles, again and changed, is planned as over all of them', async () => {
    const names = articles.map(({ path }) => path);
    const plan = planAmong(memoryCandidates(articles));
    const kinds = new Set<string>();
    for (let at = 0; at < articles.length; at += 1) {
      for (const { found, given } of imports(at)) {
        const among = await plan(found, given);
        expect(among).toEqual(planImport(found, given, { articles, names }));
        kinds.add(among.kind);
      }
    }
    expect(kinds).toEqual(new Set(['new', 'changed', 'present', 'no-outlet', 'unusable']));
  });

  test('whatever else the candidates are, the plan is the same', async () => {
    const strict = memoryCandidates(articles);
    const names = articles.map(({ path }) => path);
    const index = fc.nat({ max: articles.length - 1 });
    await fc.assert(
      fc.asyncProperty(index, fc.nat({ max: 23 }), fc.array(index), async (at, which, more) => {
        const { found, given } = imports(at)[which] as ReturnType<typeof imports>[number];
        const extra = more.flatMap((each) => articles[each] ?? []);
        const loose = {
          ...strict,
          alike: async (draft: Article) => [...extra, ...(await strict.alike(draft))],
        };
        expect(await planAmong(loose)(found, given)).toEqual(planImport(found, given, { articles, names }));
      }),
      { numRuns: 60 },
    );
  });

  test('names that are taken are passed over, one after the other', async () => {
    const found = importOf(articles[0] as Article, { outlet: 'New Outlet', url: null });
    const taken = new Set<string>();
    const candidates = { ...memoryCandidates([]), pathTaken: async (name: string) => taken.has(name) };
    for (const ending of ['.md', '-2.md', '-3.md']) {
      const plan = await planAmong(candidates)(found, {});
      const path = plan.kind === 'new' ? plan.file.path : plan.kind;
      expect(path).toMatch(new RegExp(`[a-z]${ending}$`));
      taken.add(path);
    }
  });

  test('is planned in threads of their own as in this one', async () => {
    const entry = new URL('../../dist/bundled/import-worker.js', import.meta.url);
    const candidates = memoryCandidates(articles);
    const found = importOf(articles[0] as Article, { title: 'Another title' });
    const apart = await archivePlanner(candidates, { entry })(found, {});
    expect(apart).toEqual(await planAmong(candidates)(found, {}));
  });
});
