import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgePage } from '../../src/evaluation/pages/judge-page.js';
import { loadPages } from '../../src/evaluation/pages/page-set.js';
import { printPages } from '../../src/evaluation/pages/print-pages.js';

const pages = await loadPages(join(import.meta.dirname, 'judged'));

test.each(pages.map((page) => [page.name, page] as const))('%s', async (_name, page) => {
  const { overlap, stretches, facts, failure } = await judgePage(page);
  expect(failure).toBeNull();
  expect(overlap).toEqual({ precision: 1, recall: 1 });
  expect(stretches).toMatchObject({ lost: [], kept: [] });
  expect(facts.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
});

test('the figures count what is lost, wrong and missing', async () => {
  const [page] = pages;
  if (!page) throw new Error('no pages');
  const expected = { ...page.expected, with: ['nobody wrote this'], title: 'Another title', date: null };
  const verdict = await judgePage({ ...page, expected });
  expect(verdict.stretches.lost).toEqual(['nobody wrote this']);
  const printed = printPages([{ page, verdict }]);
  expect(printed).toMatch(/^1 pages, 0 without an article/);
  expect(printed).toMatch(/title +1 +0\.0 +100\.0 +0\.0/);
  expect(printed).toMatch(/date +1 +0\.0 +100\.0 +0\.0/);
  expect(printed).toMatch(/language +1 +100\.0 +0\.0 +0\.0/);
});
