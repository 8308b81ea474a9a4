import { describe, expect, test } from 'vitest';
import { body, html, read } from './made-page.js';

describe('what a page states for machines', () => {
  const jsonLd = JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebPage', headline: 'A page' },
      { '@type': 'Organization', '@id': '#pub', name: 'The Example Herald' },
      {
        '@type': ['NewsArticle'],
        headline: 'Bridge to reopen',
        datePublished: '2026-03-04T23:30:00-05:00',
        author: [{ '@type': 'Person', name: 'A. Writer' }, { name: 'B. Other' }],
        publisher: { '@id': '#pub' },
      },
    ],
  });

  test('JSON-LD is trusted before OpenGraph; the title is the heading that readers see', () => {
    const head = `<title>Bridge | Herald</title><meta property="og:title" content="OG title">
      <meta property="og:site_name" content="Herald OG">
      <link rel="canonical" href="/a/1"><script type="application/ld+json">${jsonLd}</script>`;
    expect(read(html(head, `<article><h1>Bridge</h1>${body}</article>`)).facts).toEqual({
      outlet: { value: 'The Example Herald', source: 'json-ld publisher' },
      title: { value: 'Bridge', source: 'h1' },
      date: { value: '2026-03-04', source: 'json-ld datePublished' },
      author: { value: 'A. Writer, B. Other', source: 'json-ld author' },
      language: { value: 'en', source: 'html lang' },
      url: { value: 'https://news.example/a/1', source: 'link canonical' },
    });
  });

  test('a broken block, a false date and a relative address are passed over', () => {
    const head = `<script type="application/ld+json">{oops</script>
      <meta property="article:published_time" content="2026-02-31">
      <meta name="date" content="Thu, 31 May 2018 23:10:00 +0200"><meta property="og:url" content="nowhere">`;
    const { facts } = read(html(head, `<article>${body}</article>`), null);
    expect(facts.date).toEqual({ value: '2018-05-31', source: 'meta date' });
    expect(facts.url).toBeUndefined();
    expect(facts.outlet).toBeUndefined();
  });

  test.each([
    ['twice for markup, as it is', 'Brandt &amp;amp; Sons: &amp;quot;Yes&amp;quot;', 'Brandt & Sons: "Yes"'],
    ['by number', 'The mayor&#8217;s bridge &#x2013; at last', 'The mayor’s bridge – at last'],
    ['by name', 'Caf&eacute; &amp; bridge', 'Café & bridge'],
    ['not at all', 'Brandt & Sons', 'Brandt & Sons'],
    ['an address with parameters', 'Read a=1&copy=2', 'Read a=1&copy=2'],
    ['one that is never closed', 'R&D &amp D', 'R&D &amp D'],
  ])('a title in JSON-LD that is escaped %s', (_how, headline, title) => {
    const block = JSON.stringify({ '@type': 'NewsArticle', headline });
    const page = html(`<script type="application/ld+json">${block}</script>`, `<article>${body}</article>`);
    expect(read(page).facts.title?.value).toBe(title);
  });

  test('what is escaped is decoded in facts only: the text, and a title that readers see so, stay', () => {
    const said =
      'Write &amp;amp; for an ampersand, the manual of the town archive says, and &amp;lt; for a bracket.';
    const head = '<title>t</title><meta property="og:title" content="Use &amp;amp; now">';
    const shown = read(html(head, `<article><h1>Use &amp;amp; now</h1><p>${said}</p>${body}</article>`));
    expect(shown.facts.title?.value).toBe('Use &amp; now');
    expect(shown.blocks[0]?.text).toContain('Write &amp; for an ampersand');
    expect(read(html(head, `<article>${body}</article>`)).facts.title?.value).toBe('Use & now');
  });

  test('a mark that reorders text does not come in by a reference', () => {
    const block = JSON.stringify({ '@type': 'NewsArticle', headline: 'Bridge &#8238;open' });
    const page = html(`<script type="application/ld+json">${block}</script>`, `<article>${body}</article>`);
    expect(read(page).facts.title?.value).toBe('Bridge open');
  });

  test('prototype keys and deep nesting in JSON-LD do no harm', () => {
    const bomb = `{"__proto__":{"polluted":true},"@type":"Article","headline":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    read(html(`<script type="application/ld+json">${bomb}</script>`, `<article>${body}</article>`));
    expect('polluted' in {}).toBe(false);
  });
});
