import fc from 'fast-check';
import { expect } from 'vitest';
import { type ReadArticle, readArticle } from '../../../src/corpus/read-article.js';
import { fuzzDear, HOSTILE_WORDS, mixtureOf } from './fuzz.js';

const FACTS = [
  ...[
    'outlet: A',
    'outlet:',
    'title: "',
    'date: 2018-05-31',
    'date: 2018-13-41',
    'url: https://a.b',
    'url: javascript:',
  ],
  ...[
    '\n',
    '\n',
    '\n  ',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '{a: ',
    '&a ',
    '*a',
    '<<: *a',
    '!!js/function ',
    '!!binary ',
  ],
  ...[
    '|',
    '>',
    '"',
    "'",
    '#',
    '---',
    '...',
    '%YAML 1.2',
    '? ',
    '__proto__: ',
    'constructor: ',
    'toString: ',
    'note: ',
  ],
  ...['\\u0000', '\\x', '\t', '~', 'null', '0x1F', '1e999', '.inf', '2018-05-31T00:00:00Z', '\ufeff', '\r\n'],
];
const PAGE = [
  ...HOSTILE_WORDS,
  ...[
    'Image copyright ',
    'Image caption ',
    'READ: ',
    'Share this ',
    '(AP Photo/A B)',
    'EPA-EFE/',
    'Photo: ',
    'By A B',
  ],
  ...['\n\n', 'He left. ', 'The summit was on 12 June. ', 'Zone.A ', 'Who is he?', '# Heading\n', '> ', '• '],
];

/** What shows nothing, as the splitter sees it too. */
const WHITE = /[\s\u180e\u200b\u2060]+/g;

/** Every character of the body is quoted, left out or white space; every sentence is its own words. */
function expectWhole(read: ReadArticle): void {
  if (read.kind === 'rejected') {
    expect(read.problems.some(({ severity }) => severity === 'error')).toBe(true);
    return;
  }
  const { text, bodyStart, sentences, leftOut } = read.article;
  const spans = [...sentences, ...leftOut].sort((a, b) => a.start - b.start);
  let from = bodyStart;
  for (const { start, end } of spans) {
    expect(start >= from && end > start && end <= text.length).toBe(true);
    expect(text.slice(from, start).replace(WHITE, '')).toBe('');
    from = end;
  }
  expect(text.slice(from).replace(WHITE, '')).toBe('');
  for (const { start, end, text: words } of sentences) expect(text.slice(start, end)).toBe(words);
}

fuzzDear('front matter gives facts or problems, and touches no prototype', mixtureOf(FACTS), (facts) => {
  expectWhole(readArticle('a.md', `---\n${facts}\n---\nHe left on Friday.\n`));
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
});

fuzzDear('a body is sentences and what was left out, to the character', mixtureOf(PAGE), (body) =>
  expectWhole(readArticle('a.md', `---\noutlet: A\n---\n${body}`)),
);

fuzzDear('any bytes at all', fc.uint8Array({ maxLength: 400 }), (bytes) =>
  expectWhole(readArticle('a.md', bytes)),
);
