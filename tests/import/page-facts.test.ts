import { describe, expect, test } from 'vitest';
import { facts, json } from './made-page.js';

describe('the day is that of publication, as readers saw it', () => {
  const published = (stamp: string) => `<meta property="article:published_time" content="${stamp}">`;
  test.each([
    ['a stamp with a place’s offset', { head: published('2018-05-31T23:30:00-05:00') }, '2018-05-31'],
    [
      'universal time, a day ahead of what is printed',
      { head: published('2018-06-01T02:10:00Z'), below: '<p>Posted May 31, 2018</p>' },
      '2018-05-31',
    ],
    [
      'universal time, and readers see another in words that are glued to it',
      {
        head: published('2022-07-01T01:12:44Z'),
        below:
          '<p>By <a href="/d">Dana Whitlow</a>, Kvln<time datetime="2022-07-01T01:12:44Z">June 30, ' +
          '2022 at 6:12 pm</time></p>',
      },
      '2022-06-30',
    ],
    [
      'universal time, and a day later the change',
      { head: published('2018-05-31T22:04:12Z'), below: '<p>Updated 9:03 AM ET, Fri June 1, 2018</p>' },
      '2018-05-31',
    ],
    [
      'universal time, and the address says another',
      { head: published('2018-06-01T02:10:00Z'), base: 'https://h.example/2018/05/31/bridge' },
      '2018-05-31',
    ],
    [
      'only what is printed, published and changed',
      { below: '<p>June 2, 2018 (first published May 31, 2018)</p>' },
      '2018-05-31',
    ],
    ['only the address', { base: 'https://h.example/news/20180531/bridge.html' }, '2018-05-31'],
    [
      'a loose stamp of the day when the page was made',
      { head: '<meta name="date" content="2026-03-01">', below: '<p>31 May 2018</p>' },
      '2018-05-31',
    ],
    [
      'a program’s way to print it',
      { head: '<meta name="date" content="Tue Jan 28 15:28:56 CET 2020">' },
      '2020-01-28',
    ],
    ['figures that two readings fit', { below: '<p>05/06/2018</p>' }, undefined],
    ['figures that one reading fits', { below: '<p>05/06/2018</p>', lang: 'en-US' }, '2018-05-06'],
    ['the beginning of all clocks', { head: published('1970-01-01T00:00:00Z') }, undefined],
    ['the future', { head: published('2124-05-31T00:00:00Z') }, undefined],
    [
      'a day within the text',
      {
        below:
          '<p>He was born on 3 May 1998 in a small house by the harbour, and he never left the town again.</p>',
      },
      undefined,
    ],
    [
      'teasers beside it',
      {
        below:
          '<aside><time datetime="2021-01-05">5 Jan</time><time datetime="2021-01-04">4 Jan</time></aside>',
      },
      undefined,
    ],
  ])('%s', (_name, source, date) => expect(facts(source).date).toBe(date));
});

describe('the outlet is a name', () => {
  test.each([
    [
      'no handle of a service',
      {
        head: '<meta name="twitter:site" content="@herald"><title>Bridge to reopen | The Herald</title>',
        base: 'https://theherald.example/a',
      },
      'The Herald',
    ],
    [
      'that of the tab which the logo shows',
      {
        head: '<title>Bridge to reopen - Coast Paper</title>',
        below: '<a href="/"><img alt="Coast Paper logo" src="l.png"></a>',
      },
      'Coast Paper',
    ],
    [
      'what the site calls itself, before its company',
      {
        head:
          '<title>Bridge to reopen - Coast Paper</title><meta property="og:site_name" content="Coast ' +
          'Paper">' +
          `${json({ '@type': 'NewsArticle', headline: 'Bridge to reopen', publisher: { name: 'Coast Media Ltd' } })}`,
      },
      'Coast Paper',
    ],
    [
      'without a motto',
      {
        head: '<meta property="og:site_name" content="Coast Paper - News, sport and weather from all of the coast">',
      },
      'Coast Paper',
    ],
    [
      'what stands behind the section, where nothing else is said',
      {
        head: '<title>Bridge to reopen | Local news | The Herald</title>',
        base: 'https://www.hld.example/a',
      },
      'The Herald',
    ],
    [
      'no section',
      { head: '<title>Bridge to reopen | Local news</title>', base: 'https://www.hld.example/a' },
      'hld.example',
    ],
    [
      'before the headline, with a colon',
      {
        head: '<title>Coast Paper: Bridge to reopen</title>',
        below: '<a href="https://h.example/">Coast Paper</a>',
        base: 'https://h.example/a',
      },
      'Coast Paper',
    ],
    [
      'as readers know it, not an address',
      {
        head: '<title>Bridge to reopen | Marschbote</title><meta property="og:site_name" content="marschbote.example">',
        base: 'https://www.marschbote.example/a',
      },
      'Marschbote',
    ],
    [
      'behind a Chinese headline',
      { head: '<title>北码头明年春天开工重建_本地新闻_海滨网</title>', base: 'https://news.h.example/a' },
      '海滨网',
    ],
    ['the host, where nothing is said', { base: 'https://www.coastpaper.example/a' }, 'coastpaper.example'],
    ['nothing, where nothing is known', {}, undefined],
  ])('%s', (_name, source, outlet) => expect(facts(source).outlet).toBe(outlet));
});

describe('an address is the article’s only if it leads to it', () => {
  const base = 'https://h.example/news/2018/bridge-to-reopen';
  const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
  test.each([
    ['the first page as canonical', canonical('https://h.example/'), base],
    ['the first page in a language', canonical('https://h.example/en/'), base],
    ['its section as canonical', canonical('https://h.example/news/'), base],
    ['the archive of its year as canonical', canonical('https://h.example/news/2018/'), base],
    [
      'JSON-LD with the first page',
      json({
        '@type': 'NewsArticle',
        headline: 'Bridge to reopen',
        url: 'https://h.example',
        mainEntityOfPage: 'https://h.example',
      }),
      base,
    ],
    [
      'another form of it',
      canonical('https://www.h.example/news/2018/bridge-to-reopen?id=1'),
      'https://www.h.example/news/2018/bridge-to-reopen?id=1',
    ],
    [
      'a copy’s original',
      canonical('https://agency.example/a/bridge-77'),
      'https://agency.example/a/bridge-77',
    ],
    ['a short form', canonical('https://h.example/news/4711'), 'https://h.example/news/4711'],
  ])('%s', (_name, head, url) => expect(facts({ head, base }).url).toBe(url));

  test('canonical before JSON-LD, where nobody says where the page came from', () => {
    const article = { '@type': 'NewsArticle', headline: 'Bridge to reopen', url: 'https://h.example/news' };
    const head = `${json(article)}${canonical('https://h.example/news/bridge')}`;
    expect(facts({ head }).url).toBe('https://h.example/news/bridge');
  });
});

test('authors without what links say around them', () => {
  expect(facts({ below: '<a rel="author" href="/j">View all posts by Jane Roe</a>' }).author).toBe(
    'Jane Roe',
  );
  expect(facts({ below: '<a rel="author" href="/j">More from Jane Roe</a>' }).author).toBe('Jane Roe');
  expect(
    facts({ below: '<p class="author vcard">von <a class="url fn" href="/h">Henrike</a></p>' }).author,
  ).toBe('Henrike');
  expect(facts({ head: '<meta name="author" content="Par Hélène Marceau">' }).author).toBe('Hélène Marceau');
});
