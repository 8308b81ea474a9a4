import { describe, expect, test } from 'vitest';
import { readFeed } from '../../src/import/feed/read-feed.js';

function entries(text: string) {
  const feed = readFeed(text, 'https://h.example/feed');
  if (feed.kind !== 'feed') throw new Error(feed.message);
  return feed.entries;
}

const rss = (item: string) =>
  `<rss version="2.0"><channel><title>Herald</title><item>${item}</item></channel></rss>`;
const atom = (entry: string) =>
  '<feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><id>x</id>' +
  '<updated>2026-03-04T10:00:00Z</updated><entry><id>1</id><updated>2026-03-04T10:00:00Z</updated>' +
  `${entry}</entry></feed>`;
const long = 'The delegations met on Tuesday in the old customs house, officials said. '.repeat(30);

describe('the address of an entry’s page', () => {
  test.each([
    ['a guid that is an address', rss('<guid>https://h.example/a</guid>'), 'https://h.example/a'],
    [
      'a guid that says it is none',
      rss('<guid isPermaLink="false">https://h.example/a</guid><title>A</title>'),
      null,
    ],
    [
      'a link before a guid',
      rss('<link>https://h.example/b</link><guid>https://h.example/a</guid>'),
      'https://h.example/b',
    ],
    [
      'a link without a relation',
      atom('<title>A</title><link href="https://h.example/a"/>'),
      'https://h.example/a',
    ],
    ['a related page', atom('<title>A</title><link rel="related" href="https://o.example/"/>'), null],
    [
      'an enclosure before the page',
      atom(
        '<title>A</title><link rel="enclosure" href="https://h.example/a.mp3"/><link rel="alternate" ' +
          'href="https://h.example/a"/>',
      ),
      'https://h.example/a',
    ],
  ])('%s', (_name, text, address) => expect(entries(text)[0]?.address).toBe(address));
});

describe('a title', () => {
  test.each([
    [
      'with tags',
      rss('<title><![CDATA[The <i>Herald</i> &amp; the <b>bridge</b>]]></title>'),
      'The Herald & the bridge',
    ],
    ['with escaped tags', rss('<title>The &lt;em&gt;Herald&lt;/em&gt;</title>'), 'The Herald'],
    [
      'with signs that are no tags',
      rss('<title><![CDATA[If a < b and c > d]]></title>'),
      'If a < b and c > d',
    ],
  ])('%s', (_name, text, title) => expect(entries(text)[0]?.facts.title?.value).toBe(title));
});

describe('the text', () => {
  test('of a JSON Feed that is no markup is not read as markup', () => {
    const content = `${long}\nIf a < b and b <c>, then…\n${long}`;
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'H',
      items: [{ id: '1', content_text: content }],
    };
    const found = entries(JSON.stringify(feed))[0]?.content;
    expect(found).toContain('<p>If a &lt; b and b &lt;c&gt;, then…</p>');
  });

  test('in a description is taken if it is long enough to be whole, and goes to its end', () => {
    const description = (text: string) =>
      rss(`<title>A</title><description><![CDATA[<p>${text}</p>]]></description>`);
    expect(entries(description(long))[0]?.content).toContain('customs house');
    expect(entries(description(`${long} Read more`))[0]?.content).toBeNull();
    expect(entries(description(long.slice(0, 400)))[0]?.content).toBeNull();
  });
});
