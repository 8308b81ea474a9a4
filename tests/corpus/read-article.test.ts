import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { MAX_FRONT_MATTER } from '../../src/corpus/front-matter.js';
import { MAX_ARTICLE_BYTES, readArticle } from '../../src/corpus/read-article.js';

const BODY = 'The two men met on Friday.\n';
const withFacts = (facts: string, body = BODY): string => `---\n${facts}\n---\n${body}`;

/** Every problem as `line code`. */
function problems(content: string | Uint8Array): string[] {
  return readArticle('a.txt', content).problems.map(({ line, code }) => `${line} ${code}`);
}

function article(content: string): Article {
  const read = readArticle('a.txt', content);
  if (read.kind === 'rejected') throw new Error(JSON.stringify(read.problems));
  return read.article;
}

describe('facts of the front matter', () => {
  it('are read, trimmed and on one line', () => {
    const { sentences, leftOut, text, bodyStart, ...facts } = article(
      withFacts(
        'outlet: "  The\tDaily  Planet "\ntitle: |\n  One\n  two\ndate: 2018-05-31\nurl: ' +
          'https://example.com/a?b=c\nnote: n\nauthor: Jane Doe\nlanguage: en-GB\nprovenance: { title: ' +
          'og:title, date: json-ld }',
      ),
    );
    expect(facts).toEqual({
      path: 'a.txt',
      outlet: 'The Daily Planet',
      title: 'One two',
      date: '2018-05-31',
      url: 'https://example.com/a?b=c',
      note: 'n',
      author: 'Jane Doe',
      language: 'en',
    });
    expect(text.slice(bodyStart)).toBe(BODY);
  });

  it('that are not given, or left blank, are null', () => {
    const { title, date, url, note, author, language } = article(
      withFacts('outlet: A\ntitle:\ndate: ""\nurl: " "'),
    );
    expect([title, date, url, note, author, language]).toEqual([null, null, null, null, null, null]);
  });

  it.each([
    '2018-05-31',
    '"2018-05-31"',
    '2018-05-31T23:30:00-05:00',
    '2018-05-31 10:00',
    '2018-05-31T10:00:00Z',
  ])('the date %s is 2018-05-31', (date) => {
    expect(article(withFacts(`outlet: A\ndate: ${date}`)).date).toBe('2018-05-31');
  });

  it.each([
    '2018-02-30',
    '31 May 2018',
    '2018-5-31',
    '20180531',
    'soon',
    '[2018]',
    '2018-05-31T25:00',
    'true',
  ])('the date %s is a problem of its line', (date) => {
    expect(problems(withFacts(`outlet: A\ndate: ${date}`))).toEqual(['3 bad-date']);
  });

  it.each([
    'ftp://example.com',
    'example.com/a',
    'javascript:alert(1)',
    'https://a:b@example.com',
    'http://',
    '7',
    '"https://x y"',
  ])('the address %s is a problem of its line', (url) => {
    expect(problems(withFacts(`outlet: A\nurl: ${url}`))).toEqual(['3 bad-url']);
  });

  it.each(['outlet:', 'outlet: ""', 'outlet: "  "', 'title: A'])('"%s" lacks an outlet', (facts) => {
    expect(problems(withFacts(facts))[0]).toMatch(/missing-outlet$/);
  });

  it.each([
    'outlet: 24',
    'outlet: true',
    'outlet: [A]',
    'outlet: "\\u200b"',
    'outlet: "A\\u202E"',
    'outlet: "A\\u0007"',
    'outlet: "A\\ud800"',
  ])('"%s" is no outlet', (facts) => {
    expect(problems(withFacts(facts))).toEqual(['2 bad-outlet']);
  });

  it('of the wrong type say what came', () => {
    const [problem] = readArticle('a.txt', withFacts('outlet: 24')).problems;
    expect(problem).toMatchObject({ got: 'the number 24', expected: 'the name of the outlet, as text' });
  });

  it('under an unknown key are a warning that says which was meant', () => {
    const read = readArticle('a.txt', withFacts('outlet: A\ntitel: B\n__proto__: C\nconstructor: D'));
    expect(read.kind).toBe('article');
    expect(read.problems.map(({ severity, line, code }) => `${severity} ${line} ${code}`)).toEqual([
      'warning 3 unknown-key',
      'warning 4 unknown-key',
      'warning 5 unknown-key',
    ]);
    expect(read.problems[0]?.expected).toContain('`title`?');
  });
});

describe('every problem comes at once, with the line in the file', () => {
  it('through a byte-order mark, CRLF and comments', () => {
    const text = '\uFEFF---\r\n# facts\r\noutlet:\r\ndate: May\r\nurl: x\r\ncolour: red\r\n---\r\n* * *\r\n';
    expect(problems(text)).toEqual([
      '3 missing-outlet',
      '4 bad-date',
      '5 bad-url',
      '6 unknown-key',
      '8 no-sentence',
    ]);
  });

  it.each([
    ['no front matter', 'Some text.', ['1 no-front-matter']],
    ['no second fence', '---\noutlet: A\nSome text.', ['1 unterminated-front-matter']],
    ['nothing', '', ['null empty']],
    ['white space', ' \n\u2028\uFEFF', ['null empty']],
    ['no text', withFacts('outlet: A', ''), ['4 no-sentence']],
    ['headings only', withFacts('outlet: A', '# One\n# Two\n'), ['4 no-sentence']],
    ['a colon in a value', withFacts('outlet: A\ntitle: One: two'), ['3 bad-yaml']],
    ['a key twice', withFacts('outlet: A\noutlet: B'), ['3 duplicate-key']],
    ['a list', withFacts('- outlet'), ['2 bad-yaml']],
    ['a tag', withFacts('outlet: !!js/function "x"'), ['2 bad-yaml']],
    ['an alias', withFacts('title: &a A\noutlet: *a'), ['3 bad-outlet']],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('a wrong byte is named with its place', () => {
    const bytes = Buffer.concat([Buffer.from(withFacts('outlet: A', 'Caf')), Buffer.from([0xe9, 0x0a])]);
    expect(readArticle('a.txt', bytes).problems).toMatchObject([
      { code: 'not-utf8', line: 4, got: 'a byte that is not UTF-8, byte 21' },
    ]);
    expect(problems(new Uint8Array([0xff, 0xfe, 0x41, 0]))).toEqual(['1 not-utf8']);
  });

  it('a file over the limit is refused unread', () => {
    expect(problems(withFacts('outlet: A', 'a'.repeat(MAX_ARTICLE_BYTES)))).toEqual(['null too-large']);
  });
});

describe('front matter that is meant to hurt', () => {
  it.each([
    ['deep flow collections', `a: ${'['.repeat(5000)}`],
    ['deep flow mappings', '{a: '.repeat(3000)],
    ['deep block lists', `${'- '.repeat(5000)}a`],
    ['more than the limit', `a: ${'b'.repeat(MAX_FRONT_MATTER)}`],
    ['laughing aliases', 'a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\noutlet: {<<: *a}'],
  ])('%s are a problem and nothing more', (_, facts) => {
    expect(readArticle('a.txt', withFacts(facts)).kind).toBe('rejected');
  });

  it.each([
    `a: ${'['.repeat(8000)}`,
    '{a: '.repeat(4000),
    `${'- '.repeat(8000)}a`,
    `outlet: ${'{b: ['.repeat(99)}`,
  ])('nesting is told in one line of words, not in those of the parser: %.12s', (facts) => {
    expect(readArticle('a.txt', withFacts(facts)).problems).toMatchObject([
      { code: 'bad-yaml', got: 'deeply nested collections' },
    ]);
  });

  it('anything at all gives an article or problems, never an exception', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '---\n',
        '---',
        '\n',
        'outlet: A\n',
        ': ',
        '- ',
        '[',
        '{',
        '&a ',
        '*a',
        '!!x ',
        '? ',
        '|\n',
        "'",
        '"',
        '\t',
        '#',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const read = readArticle('a.txt', `---\n${pieces.join('')}`);
        expect(read.kind === 'rejected').toBe(read.problems.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 1000 },
    );
  });

  it('any bytes give an article or problems', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readArticle('a.txt', bytes).kind).toMatch(/article|rejected/);
      }),
    );
  });
});
