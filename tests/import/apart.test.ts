import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/corpus/read-article.js';
import { apartPlanner } from '../../src/import/apart/planner.js';
import { apartReader } from '../../src/import/apart/reader.js';
import { bodyOf } from '../../src/import/format/body.js';
import { toFileText } from '../../src/import/format/file-text.js';
import { readPage } from '../../src/import/page/read-page.js';

/** Threads run compiled code. */
const entry = pathToFileURL(join(import.meta.dirname, '..', '..', 'dist', 'bundled', 'import-worker.js'));
const hanging = new URL('data:text/javascript,for(;;);');
const dying = new URL('data:text/javascript,process.exit(3)');
const hungry = new URL('data:text/javascript,const a=[];for(;;)a.push(new Array(1e6).fill(0.5))');

const SENTENCE = 'The two delegations met on Tuesday in the old customs house, officials of both towns said.';

describe('in a thread of its own', () => {
  test('a page and a feed are read as in this thread', async () => {
    const html = `<article><p>${SENTENCE}</p><p>${SENTENCE} Twice.</p></article>`;
    expect(await apartReader({ entry }).page(html, null)).toEqual(readPage(html, null));
    expect((await apartReader({ entry }).feed('<rss/>', null)).kind).toBe('unreadable');
  });

  test('an import is planned over the articles of a folder', async () => {
    const seeds = join(import.meta.dirname, '..', 'stories', 'ferry', 'articles');
    const found = { facts: { outlet: { value: 'Herald', source: 'given' } }, body: `${SENTENCE}\n` };
    expect((await apartPlanner(seeds, { entry })(found, {})).kind).toBe('new');
  });

  test.each([
    ['that never ends', hanging, 500],
    ['that dies', dying, 30_000],
    ['that eats all memory', hungry, 60_000],
  ])('work %s is an outcome, not a hang', async (_what, thread, timeLimit) => {
    expect((await apartReader({ entry: thread, timeLimit }).page('<p>x</p>', null)).kind).toBe('unreadable');
  });

  test('100,000 nested tags are said to be too deep', async () => {
    const outcome = await apartReader({ entry }).page('<div>'.repeat(100_000), null);
    expect(outcome).toMatchObject({ kind: 'unreadable', message: expect.stringContaining('deep') });
  });
});

describe('any markup', () => {
  const tag = fc.constantFrom(
    ...['p', 'div', 'article', 'h1', 'h2', 'table', 'tr', 'td', 'a', 'b', 'font', 'br', 'ul', 'li', 'figure'],
    ...[
      'figcaption',
      'blockquote',
      'script',
      'style',
      'html',
      'body',
      'head',
      'title',
      'template',
      'svg',
      'time',
    ],
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    tag.map((name) => `<${name} class="${name} share" hidden`),
    fc.constantFrom(
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&#x0;',
      '&#xD800;',
      '<meta property=og:title content=x>',
    ),
    fc.constantFrom(
      '<script type="application/ld+json">{"@type":"Article","author":[[{}]],"publisher":7}</script>',
    ),
    fc.constantFrom(SENTENCE, `${SENTENCE} ${SENTENCE}`, '# no heading', '---', '\u0000', '\ud800'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );

  test('a heading that swallowed the page is no title', () => {
    const page = readPage(`<h1>A<script>${SENTENCE.repeat(4)}<p>${SENTENCE}`, 'https://news.example/a');
    expect(page.kind === 'page' && page.facts.title).toBeFalsy();
  });

  test('is read or refused, never thrown at; what is read makes an article file or a stated problem', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const page = readPage(pieces.join(''), 'https://news.example/a');
        if (page.kind === 'unreadable') return;
        const facts = { ...page.facts, outlet: { value: 'Herald', source: 'given' } };
        const read = readArticle('a.md', toFileText({ facts, body: bodyOf(page.blocks) }));
        const codes = read.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
        expect(codes.filter((code) => code !== 'no-sentence')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
