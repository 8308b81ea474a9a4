import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { readArticle } from '../../src/corpus/read-article.js';
import type { ImportedArticle } from '../../src/import/article.js';
import { bodyOf } from '../../src/import/format/body.js';
import { addressKey } from '../../src/import/plan/address-key.js';
import { readGivenFacts } from '../../src/import/plan/given-facts.js';
import { likeness, NEARLY_THE_SAME } from '../../src/import/plan/likeness.js';
import { planImport } from '../../src/import/plan/plan.js';
import { previewOf } from '../../src/import/plan/preview.js';

const TEXT = [
  'The two delegations met on Tuesday in the old customs house, officials said.',
  'Mayor Ilse Brandt said that the bridge would reopen before the winter.',
  'Engineers found cracks in three of the twelve pillars last year.',
  'The crossing has been closed to lorries since, and ferries run every hour.',
];

const found = (facts: Readonly<Record<string, string>>, text: readonly string[] = TEXT): ImportedArticle => ({
  facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, { value, source: 'page' }])),
  body: bodyOf(text.map((line) => ({ kind: 'paragraph', text: line }))),
});

function shelf(...articles: readonly Article[]) {
  return { articles, names: articles.map(({ path }) => path) };
}

function stored(path: string, frontMatter: string, text: readonly string[] = TEXT): Article {
  const read = readArticle(path, `---\n${frontMatter}\n---\n${text.join('\n')}\n`);
  if (read.kind === 'rejected') throw new Error(JSON.stringify(read.problems));
  return read.article;
}

const URL_LINE = 'url: https://www.herald.example/bridge/';

describe('the key of an address is the same for all forms of it', () => {
  const KEY = 'herald.example/a/bridge?id=7';
  test.each([
    'https://herald.example/a/bridge?id=7',
    'http://www.herald.example/a/bridge/?id=7',
    'https://herald.example/a/bridge?utm_source=x&id=7&fbclid=abc#comments',
    'https://m.herald.example/a/bridge?id=7&at_campaign=64',
    'https://amp.herald.example/a/bridge?id=7',
    'https://herald.example/amp/a/bridge?id=7',
    'https://herald.example/a/bridge/amp/?id=7&outputType=amp',
    'HTTPS://HERALD.EXAMPLE:443/a/bridge?id=7',
    'https://herald.example./a//bridge?id=7',
    'https://herald.example/%61/bri%64ge?id=%37',
    'https://reader:secret@herald.example/a/bridge?id=7',
  ])('%s', (address) => expect(addressKey(address)).toBe(KEY));

  test.each([
    'https://herald.example/a/bridge?id=8',
    'https://herald.example/a/Bridge?id=7',
    'https://other.example/a/bridge?id=7',
    'https://herald.example/a/bridge-amp?id=7',
    'https://herald.example:8080/a/bridge?id=7',
    'https://herald.example/a%2Fbridge?id=7',
    'https://herald.example/a/bridge?id=7%26x=1',
  ])('%s is another article’s', (address) => expect(addressKey(address)).not.toBe(KEY));

  test('parameters may stand in any order; a text that is no address has no key', () => {
    expect(addressKey('https://a.example/?b=1&a=2')).toBe(addressKey('https://a.example/?a=2&b=1'));
    expect(addressKey('bridge')).toBeNull();
  });

  test('whatever is an address has a key, whatever its fragment says', () => {
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.tuple(fc.domain(), fc.string({ unit: 'binary' })).map(([host, rest]) => `https://${host}/${rest}`),
    );
    fc.assert(
      fc.property(address, (text) => {
        fc.pre(URL.canParse(text));
        const elsewhere = new URL(text);
        elsewhere.hash = 'elsewhere';
        expect(addressKey(text)).not.toBeNull();
        expect(addressKey(elsewhere.href)).toBe(addressKey(text));
      }),
    );
  });
});

describe('how alike two texts are', () => {
  const text = TEXT.join(' ');
  test('is 1 for the same words, whatever their case, marks and white space', () => {
    expect(likeness(text, text.toUpperCase().replaceAll(' ', '\n').replaceAll(',', ' –'))).toBe(1);
  });
  test('is above the threshold with a corrected word, below it with half the text or another report', () => {
    const long = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ');
    expect(likeness(`${text} ${long}`, `${text.replace('three', 'four')} ${long}`)).toBeGreaterThan(
      NEARLY_THE_SAME,
    );
    expect(likeness(text, TEXT.slice(0, 2).join(' '))).toBeLessThan(NEARLY_THE_SAME);
    expect(likeness(text, 'The bridge is closed to lorries, engineers said on Tuesday.')).toBe(0);
  });
  test('is 1 or 0 for texts that are too short for runs of words', () => {
    expect(likeness('', '')).toBe(1);
    expect(likeness('one two', 'one two')).toBe(1);
    expect(likeness('one two', 'two one')).toBe(0);
  });
});

describe('what an import would do', () => {
  test('a new article gets a name from day, outlet and title', () => {
    const plan = planImport(
      found({ outlet: 'The Herald', title: 'Bridge', date: '2026-03-04' }),
      {},
      shelf(),
    );
    expect(plan).toMatchObject({ kind: 'new', file: { path: '2026-03-04-the-herald-bridge.md' } });
  });

  test('a person is believed before the page; a bad fact is named', () => {
    const given = readGivenFacts({ outlet: ' Skerrow  Herald ', date: '2026-03-04T10:00:00Z' });
    if (given.kind === 'bad') throw new Error(given.expected);
    const plan = planImport(found({ outlet: 'H', title: 'T' }), given.facts, shelf());
    expect(plan).toMatchObject({
      kind: 'new',
      file: { article: { outlet: 'Skerrow Herald', date: '2026-03-04', title: 'T' } },
    });
    expect(readGivenFacts({ date: '2026-02-30' })).toMatchObject({ kind: 'bad', name: 'date' });
    expect(readGivenFacts({ outlet: '***' })).toMatchObject({ kind: 'bad', name: 'outlet' });
  });

  test('an article without an outlet is not planned, unless its address is known', () => {
    expect(planImport(found({ title: 'T' }), {}, shelf()).kind).toBe('no-outlet');
    const earlier = stored('a.txt', `outlet: Herald\n${URL_LINE}`, TEXT.slice(1));
    const plan = planImport(found({ url: 'https://herald.example/bridge' }), {}, shelf(earlier));
    expect(plan).toMatchObject({ kind: 'changed', file: { article: { outlet: 'Herald' } } });
  });

  test('an article with the same address and text is there already', () => {
    const earlier = stored('b/a.txt', `outlet: Herald\n${URL_LINE}`);
    const again = found({ outlet: 'Herald Online', url: 'https://herald.example/bridge?utm_source=x' });
    expect(planImport(again, {}, shelf(earlier))).toEqual({
      kind: 'present',
      path: 'b/a.txt',
      by: 'address',
    });
  });

  test('the same address with another text replaces the file: its path, outlet and note stay', () => {
    const earlier = stored(
      'b/a.txt',
      `outlet: The Herald\n${URL_LINE}\nnote: "checked: by me"\nauthor: A. Writer`,
    );
    const next = [...TEXT.slice(0, 3), 'The crossing opens again on Friday.'];
    const plan = planImport(
      found({ outlet: 'herald.example', url: 'https://herald.example/bridge', title: 'New' }, next),
      {},
      shelf(earlier),
    );
    expect(plan).toMatchObject({
      kind: 'changed',
      changes: { added: ['The crossing opens again on Friday.'], removed: [TEXT[3]] },
      file: {
        path: 'b/a.txt',
        article: { outlet: 'The Herald', title: 'New', note: 'checked: by me', author: 'A. Writer' },
      },
    });
  });

  test('a stated fact that differs replaces the file too', () => {
    const earlier = stored('a.txt', `outlet: Herald\n${URL_LINE}`);
    const plan = planImport(
      found({ url: 'https://herald.example/bridge' }),
      { date: { value: '2026-03-04', source: 'given' } },
      shelf(earlier),
    );
    expect(plan).toMatchObject({
      kind: 'changed',
      changes: { added: [], removed: [] },
      file: { article: { date: '2026-03-04' } },
    });
  });

  test('nearly the same text of the same outlet: present at another address, newer without one', () => {
    const long = [
      ...TEXT,
      ...Array.from({ length: 20 }, (_, at) => `Ferry number ${at} left the old harbour at noon on Friday.`),
    ];
    const edited = long.map((line, at) => (at === 0 ? `${line} They shook hands.` : line));
    const earlier = stored('a.txt', `outlet: Herald\n${URL_LINE}`, long);
    const other = found({ outlet: 'herald', url: 'https://herald.example/second-edition' }, edited);
    expect(planImport(other, {}, shelf(earlier))).toEqual({ kind: 'present', path: 'a.txt', by: 'text' });
    expect(planImport(found({ outlet: 'Herald' }, edited), {}, shelf(earlier))).toMatchObject({
      kind: 'changed',
      changes: { added: ['They shook hands.'], removed: [] },
    });
  });

  test('the same text of another outlet is a copy, and welcome', () => {
    const earlier = stored('undated-post-t.md', `outlet: Herald\n${URL_LINE}`);
    const plan = planImport(found({ outlet: 'Post', title: 'T' }), {}, shelf(earlier));
    expect(plan).toMatchObject({ kind: 'new', file: { path: 'undated-post-t-2.md' } });
  });

  test('a page without a sentence is unusable, with the reason', () => {
    const plan = planImport(
      { facts: { outlet: { value: 'A', source: 'x' } }, body: '## Only a heading\n' },
      {},
      shelf(),
    );
    expect(plan).toMatchObject({ kind: 'unusable', problems: [{ code: 'no-sentence' }] });
  });
});

test('a preview shows facts with their sources, counts, the first sentences, and what was left out', () => {
  const article = found({ outlet: 'Herald', title: 'T' }, [
    ...TEXT,
    'Read more: The ferry',
    'Share this article',
  ]);
  const plan = planImport(
    { ...article, body: `${article.body}\n## What next\n\n${TEXT[0]}\n\nCaption: A bridge.\n` },
    {},
    shelf(),
  );
  if (plan.kind !== 'new') throw new Error(plan.kind);
  const preview = previewOf(plan.file);
  expect(preview).toMatchObject({
    facts: [
      { name: 'outlet', value: 'Herald', source: 'page' },
      { name: 'title', value: 'T', source: 'page' },
    ],
    missing: ['date', 'author', 'language', 'url'],
    sentences: 6,
    headings: 1,
    first: TEXT.slice(0, 3),
    last: 'A bridge.',
  });
  expect(preview.leftOut.map(({ example }) => example)).toEqual([
    'Read more: The ferry',
    'Share this article',
  ]);
});
