import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { readArticle } from '../../src/corpus/read-article.js';
import { bodyOf } from '../../src/import/format/body.js';
import { fileNameFor, MAX_FILE_NAME } from '../../src/import/format/file-name.js';
import { toFileText } from '../../src/import/format/file-text.js';
import { readPlainText } from '../../src/import/format/plain-text.js';
import type { FoundFacts } from '../../src/import/page/fact-names.js';
import { normaliseFact } from '../../src/import/page/normalise.js';
import type { Block } from '../../src/import/page/page-lines.js';

const BODY = 'The two delegations met on Tuesday in the old customs house.\n';

function readBack(facts: FoundFacts, body: string): Article {
  const read = readArticle('a.md', toFileText({ facts, body }));
  if (read.kind === 'rejected') throw new Error(JSON.stringify(read.problems));
  return read.article;
}

const fact = (value: string) => ({ value, source: 'meta x: "y" # z' });

describe('a fact in an article file', () => {
  test.each([
    '1843',
    'true',
    'null',
    '~',
    '- item',
    '# no comment',
    'Summit: on or off?',
    '"quoted"',
    "it's",
    '[list]',
    '{map: 1}',
    '*alias',
    '&anchor',
    '!tag',
    '| block',
    '> folded',
    '% directive',
    '@at',
    '`tick`',
    '---',
    '...',
    '2018-05-31',
    '0x10',
    '1e3',
    'Ünïcödé — 日本 🙂',
    'ends with colon:',
  ])('%s comes back as written', (value) => {
    const outlet = /[\p{L}\p{N}]/u.test(value) ? value : `X ${value}`;
    const article = readBack({ outlet: fact(outlet), title: fact(value) }, BODY);
    expect(article).toMatchObject({ outlet, title: value });
  });

  test('comes back as it was understood, whatever its text', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem());
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const outlet = normaliseFact('outlet', a, null);
        const title = normaliseFact('title', b, null);
        const author = normaliseFact('author', c, null);
        fc.pre(outlet !== null);
        const facts = {
          outlet: { value: outlet, source: b },
          ...(title === null ? {} : { title: { value: title, source: c } }),
          ...(author === null ? {} : { author: { value: author, source: a } }),
        };
        expect(readBack(facts, BODY)).toMatchObject({ outlet, title, author });
      }),
    );
  });
});

describe('the body', () => {
  const kinds = (blocks: readonly Block[]) =>
    readBack({ outlet: fact('Herald') }, bodyOf(blocks)).sentences.map(({ kind, text }) => [kind, text]);

  test('headings and captions are known as such, and their marks are left out', () => {
    expect(
      kinds([
        { kind: 'caption', text: 'The old bridge in winter.' },
        { kind: 'paragraph', text: 'It rained.' },
        { kind: 'heading', text: 'The mayor spoke to all of us about the closing of the bridge.' },
        { kind: 'paragraph', text: 'It rained again.' },
      ]),
    ).toEqual([
      ['caption', 'The old bridge in winter.'],
      ['body', 'It rained.'],
      ['heading', 'The mayor spoke to all of us about the closing of the bridge.'],
      ['body', 'It rained again.'],
    ]);
  });

  test.each([
    '---',
    '# 1 is the best number there is.',
    'It rained. # 1 is the best.',
    '###\u00a0Two it is.',
  ])('a paragraph %j is never taken for a heading or for front matter', (text) => {
    const before = { kind: 'paragraph', text: 'It rained on Monday.' } as const;
    const article = readBack({ outlet: fact('Herald') }, bodyOf([before, { kind: 'paragraph', text }]));
    expect(article.leftOut.map(({ rule }) => rule)).not.toContain('heading-marker');
    expect(article.sentences.every(({ kind }) => kind === 'body')).toBe(true);
  });

  test('short lines are not taken for a hard-wrapped text', () => {
    const lines = ['the sea was grey', 'the boats stayed in', 'nobody went out.'];
    const body = bodyOf(lines.map((text) => ({ kind: 'paragraph', text })));
    expect(readBack({ outlet: fact('Herald') }, body).sentences).toHaveLength(3);
  });

  test('every word of every block is in the file, in order', () => {
    const block = fc.record({
      kind: fc.constantFrom<Block['kind']>('paragraph', 'heading', 'caption'),
      text: fc.oneof(
        fc.lorem(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('---', '# a', '> b', 'Caption:'),
      ),
    });
    const words = (text: string) => text.toWellFormed().match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const expected = blocks.flatMap(({ kind, text }) => [
          ...(kind === 'caption' && /\S/.test(text.replace(/\p{Cc}/gu, ' ')) ? ['Caption'] : []),
          ...words(text),
        ]);
        expect(words(bodyOf(blocks))).toEqual(expected);
      }),
    );
  });
});

describe('the name of a file', () => {
  const name = (facts: FoundFacts, taken: string[] = []) => fileNameFor(facts, 'It rained today', taken);

  test('is made of date, outlet and title', () => {
    expect(
      name({ date: fact('2018-05-31'), outlet: fact('BBC News'), title: fact("Trump's 'letter' — again?") }),
    ).toBe('2018-05-31-bbc-news-trumps-letter-again.md');
    expect(name({ outlet: fact('Das Blatt') })).toBe('undated-das-blatt-it-rained-today.md');
    expect(name({ outlet: fact('Москва'), title: fact('Встреча') })).toBe('undated-москва-встреча.md');
  });

  test('gets a number if it is taken', () => {
    const facts = { outlet: fact('A'), title: fact('B') };
    expect(name(facts, ['UNDATED-A-B.md', 'undated-a-b-2.md'])).toBe('undated-a-b-3.md');
  });

  test('is short, leads to no other folder and is not hidden, whatever the facts are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('../../etc/passwd', '..\\..\\x', '/', 'CON', '.', 'a'.repeat(300), '𝕬'.repeat(90)),
    );
    fc.assert(
      fc.property(text, text, (outlet, title) => {
        const made = name({ outlet: fact(outlet), title: fact(title) });
        expect(made.length).toBeLessThanOrEqual(MAX_FILE_NAME);
        expect(made).toMatch(/^undated[\p{L}\p{N}-]*\.md$/u);
        expect(Buffer.byteLength(made)).toBeLessThan(255);
        expect(made.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('plain text', () => {
  const read = (text: string) => {
    const outcome = readPlainText(text);
    if (outcome.kind === 'failed') throw new Error(outcome.message);
    return outcome.article;
  };

  test('has paragraphs put together of its hard-wrapped lines', () => {
    const wrapped = [
      'The two delegations met on Tuesday in the old customs house, officials',
      'of both towns said in a statement. They will meet again, if the mayor',
      'agrees to it.',
      '',
      'Engineers found cracks in three of the twelve pillars last year, and',
      'the crossing has been closed to lorries since.',
    ].join('\n');
    expect(read(wrapped).body.split('\n\n')).toEqual([
      'The two delegations met on Tuesday in the old customs house, officials of both towns said in a ' +
        'statement. They will meet again, if the mayor agrees to it.',
      'Engineers found cracks in three of the twelve pillars last year, and the crossing has been ' +
        'closed to lorries since.\n',
    ]);
  });

  test('has a paragraph in each line if it is not hard-wrapped, and its title in the first heading', () => {
    expect(read('# The bridge #\nIt rained.\n\n## What next?\n===\nNobody knows.')).toEqual({
      facts: { title: { value: 'The bridge', source: 'first heading' } },
      body: 'It rained.\n\n## What next?\n\nNobody knows.\n',
    });
  });

  test('may have front matter of this and of other programs', () => {
    const text =
      '\uFEFF---\r\nTitle: "A: b"\r\npublisher: Herald\r\ndate: 2018-05-31 10:00:00 +0200\r\nlayout: ' +
      'post\r\nsource: https://herald.example/a\r\n---\r\nIt rained.\r\n';
    expect(read(text)).toEqual({
      facts: {
        outlet: { value: 'Herald', source: 'front matter publisher' },
        title: { value: 'A: b', source: 'front matter title' },
        date: { value: '2018-05-31', source: 'front matter date' },
        url: { value: 'https://herald.example/a', source: 'front matter source' },
      },
      body: 'It rained.\n',
    });
  });

  test.each([
    ['nothing', '', 'no text'],
    ['front matter alone', '---\ntitle: a\n---\n', 'no text'],
    ['broken front matter', '---\ntitle: [a\n---\nText.', 'cannot be read'],
    ['a front matter bomb', `---\n${'{a: '.repeat(3_000)}\n---\nText.`, 'cannot be read'],
  ])('%s is refused with a reason', (_what, text, reason) => {
    expect(readPlainText(text)).toMatchObject({ kind: 'failed', message: expect.stringContaining(reason) });
  });

  test('an article file that was written is read as the same article', () => {
    const facts = { outlet: fact('Herald'), title: fact('# A'), date: fact('2018-05-31') };
    const body = bodyOf([
      { kind: 'paragraph', text: 'It rained.' },
      { kind: 'heading', text: 'Why?' },
      { kind: 'caption', text: 'Rain.' },
      { kind: 'paragraph', text: 'Clouds came.' },
    ]);
    const again = read(toFileText({ facts, body }));
    expect(again.body).toBe(body);
    expect(again.facts.title?.value).toBe('# A');
  });
});
