import { describe, expect, test } from 'vitest';
import { facts, json } from './made-page.js';

describe('the title is the headline that readers see', () => {
  test.each([
    [
      'a tab that is the same for all pages',
      { headline: '<h1>Bridge to reopen</h1>', head: '<title>Herald: Details</title>' },
    ],
    [
      'the outlet as `og:title`',
      {
        headline: '<h1>Bridge to reopen</h1>',
        head:
          '<title>Herald</title><meta property="og:title" content="Herald"><meta property="og:site_name" ' +
          'content="Herald">',
      },
    ],
    [
      '"Menu" above it',
      {
        headline: '<h1>Menu</h1><h1>Bridge to reopen</h1>',
        head: '<title>Bridge to reopen | Herald</title>',
      },
    ],
    [
      'JSON-LD of another article',
      {
        head: `<title>Bridge to reopen</title>${json({ '@type': 'NewsArticle', headline: 'Ten summer recipes' })}`,
      },
    ],
    [
      'a title for social networks',
      {
        head: '<title>Bridge to reopen</title><meta property="og:title" content="You will not believe what reopens">',
      },
    ],
    [
      'the outlet behind it',
      {
        headline: '',
        head:
          '<meta property="og:title" content="Bridge to reopen - The Herald"><meta ' +
          'property="og:site_name" content="The Herald">',
      },
    ],
    [
      'section and outlet behind it',
      {
        headline: '',
        head: '<title>Bridge to reopen | Local | The Herald</title><meta property="og:site_name" content="The Herald">',
      },
    ],
    [
      'the outlet before it',
      {
        headline: '',
        head: '<title>The Herald: Bridge to reopen</title><meta property="og:site_name" content="The Herald">',
      },
    ],
    [
      'the host behind it',
      {
        headline: '',
        head: '<title>Bridge to reopen - herald.example</title>',
        base: 'https://www.herald.example/a1',
      },
    ],
    [
      'a topic glued before it',
      {
        headline: '<h1><span>Transport</span>Bridge to reopen</h1>',
        head: '<meta property="og:title" content="Bridge to reopen">',
      },
    ],
    [
      'a topic glued before it in a heading of another level',
      {
        headline: '<h2><span>Transport</span> <span>Bridge to reopen</span></h2>',
        head: '<title>Transport: Bridge to reopen</title><meta name="twitter:title" content="Bridge to reopen">',
      },
    ],
    [
      'the site as the first heading',
      {
        headline: '<h1>Herald</h1><h2>Bridge to reopen</h2>',
        head: '<title>Bridge to reopen – Herald</title>',
      },
    ],
    [
      'a link sign behind it',
      {
        headline: '<h1>Bridge to reopen<a class="x" href="#b">¶</a></h1>',
        head: '<title>Bridge to reopen</title>',
      },
    ],
  ])('on a page with %s', (_name, source) => {
    expect(facts(source).title).toBe('Bridge to reopen');
  });
});

test('a name before the headline stays where no other place says that it is the outlet', () => {
  const head = '<title>The Herald: Bridge to reopen</title>';
  const { title } = facts({ headline: '', head, base: 'https://theherald.example/a1' });
  expect(title).toBe('The Herald: Bridge to reopen');
});
