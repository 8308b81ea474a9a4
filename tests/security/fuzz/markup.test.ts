import { expect } from 'vitest';
import { readFeed } from '../../../src/import/feed/read-feed.js';
import { readPage } from '../../../src/import/page/read-page.js';
import { fuzzDear, mixtureOf } from './fuzz.js';

const TAGS = [
  'html',
  'head',
  'body',
  'article',
  'div',
  'p',
  'h1',
  'h2',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'figure',
].concat(
  ...[
    'figcaption',
    'script',
    'style',
    'svg',
    'math',
    'template',
    'iframe',
    'a',
    'b',
    'br',
    'img',
    'title',
    'noscript',
  ],
);
const MARKUP = [
  ...TAGS.flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!doctype html>',
    '<?xml version="1.0"?>',
    '&amp;',
    '&#0;',
    '&#x110000;',
    '&',
  ],
  ...[
    '<meta property="og:title" content="',
    '">',
    '<time datetime="2018-05-31">',
    '<base href="//x">',
    '<link rel=',
  ],
  ...[
    '<script type="application/ld+json">',
    '{"@type":"NewsArticle","headline":"',
    '"}',
    '{"__proto__":{"polluted":1}}',
  ],
  ...[
    '<p>The minister said on Friday that the talks would go on, and that nobody would leave the room. </p>',
    'text ',
  ],
  ...[' onload=alert(1)', ' class="', "'", '"', '<', '>', '/', '=', '\0', '\n', '\ud800', '🎉'],
];
const FEED = [
  ...[
    '<rss version="2.0">',
    '</rss>',
    '<channel>',
    '</channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<link>',
  ],
  ...[
    '</link>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '</feed>',
    '<entry>',
    '</entry>',
    '<pubDate>',
    '</pubDate>',
  ],
  ...[
    '<description>',
    '</description>',
    '<!DOCTYPE a [<!ENTITY b "bbbb">]>',
    '&b;',
    '<![CDATA[',
    ']]>',
    '<',
    '>',
    '&',
  ],
  ...[
    'Thu, 31 May 2018 00:00:00 GMT',
    'https://a.b/c',
    'javascript:alert(1)',
    '{"version":"https://jsonfeed.org/version/1.1",',
  ],
  ...['"items":[', ']', '}', '{', '"title":"', '"', 'text', '\0', '\ud800'],
];

/** Nothing that was read may have changed what every object has. */
function expectCleanPrototype(): void {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
}

fuzzDear('a page gives an article or says why not', mixtureOf(MARKUP, 80), (html) => {
  const page = readPage(html, 'https://news.example/a');
  if (page.kind === 'page') for (const block of page.blocks) expect(typeof block.text).toBe('string');
  else expect(page.message).toMatch(/\.$/);
  expectCleanPrototype();
});

fuzzDear('a feed gives entries with web addresses or says why not', mixtureOf(FEED, 80), (text) => {
  const feed = readFeed(text, 'https://news.example/feed');
  if (feed.kind === 'feed') {
    for (const { address } of feed.entries) expect(address ?? 'https:').toMatch(/^https?:/);
  } else expect(feed.message).toMatch(/\.$/);
  expectCleanPrototype();
});
