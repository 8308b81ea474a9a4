import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/import/page/class-words.js';
import { article, body, html, paragraphs, read } from './made-page.js';

const head = '<title>Bridge to reopen</title>';
const headline = '<h1>Bridge to reopen</h1>';
const blocksOf = (content: string) => read(html(head, content)).blocks;
const texts = (content: string) => read(article(content)).blocks.map(({ text }) => text);
const amid = (part: string) => body.replace('</p>', `</p>${part}`);

describe('words of classes', () => {
  test.each([
    ['articleShare-box', ' article share box '],
    ['ad_slot__inner', ' ad slot inner '],
    ['ad-300x250', ' ad x '],
    ['ad300x250', ' ad x '],
    ['ad1', ' ad '],
    ['col2-related', ' col related '],
    ['related2col', ' related '],
    ['sc-f98b1ad2-0', ' sc '],
    ['Story_cta__9cta4', ' story cta '],
    ['css-1bio8x2', ' css '],
  ])('%s', (name, words) => {
    expect(wordsOf(name)).toBe(words);
  });

  test('a code that holds a word by chance takes neither the headline nor a paragraph away', () => {
    const standfirst = '<p class="c2abo7">Both towns agree after two years of quarrel.</p>';
    const top = `<h1 class="sc-f98b1ad2-0">Bridge to reopen</h1>${standfirst}`;
    const page = `<article>${top}${body}</article>`;
    expect(blocksOf(page).map(({ text }) => text)).toEqual([
      'Both towns agree after two years of quarrel.',
      ...paragraphs,
    ]);
  });

  test('no part goes that holds the headline, whatever its class says', () => {
    const standfirst = '<h2>Both towns agree after two years of quarrel over the bill</h2>';
    for (const name of ['hero__overlay', 'lead-promo', 'share-header', 'story-popular']) {
      const page = `<article><div class="${name}">${headline}${standfirst}</div>${body}</article>`;
      expect(blocksOf(page)[0]?.kind, name).toBe('standfirst');
    }
  });
});

describe('pictures', () => {
  const figure = (inner: string) => `<figure>${inner}</figure>`;
  const captions = (content: string) =>
    blocksOf(content).flatMap(({ kind, text }) => (kind === 'caption' ? [text] : []));

  test.each(['<span>RNLI/Vell</span>', '<div>Getty Images</div>', '<a href="/x">Enlarge</a>'])(
    'what stands beside the caption of a figure is none: %s',
    (beside) => {
      const shown = figure(
        `<div><img src="a.jpg">${beside}</div><figcaption>The pier in winter</figcaption>`,
      );
      expect(captions(`<article>${headline}${amid(shown)}</article>`)).toEqual(['The pier in winter']);
    },
  );

  test('a figure without a caption element keeps its words, and a table in one stays a table', () => {
    const shown = figure('<img src="a.jpg"><div>The pier in winter, with ice on it.</div>');
    expect(captions(`<article>${headline}${amid(shown)}</article>`)).toEqual([
      'The pier in winter, with ice on it.',
    ]);
    const data =
      '<table><tr><td>Pier one</td><td>1,204</td></tr><tr><td>Pier two</td><td>611</td></tr></table>';
    expect(texts(amid(figure(`${data}<figcaption>Ships at each pier</figcaption>`)))).toContain(
      'Pier one 1,204',
    );
  });

  test.each(['imageCaption', 'image-field-caption', 'c-figure__caption-text', 'wp-caption', 'photoCaption'])(
    'a caption by its class: %s',
    (name) => {
      const described = `<p class="${name}">The pier stood in ice for nine weeks.</p>`;
      const shown = `<div><img src="a.jpg"><div>${described}</div></div>`;
      expect(captions(`<article>${headline}${amid(shown)}</article>`)).toEqual([
        'The pier stood in ice for nine weeks.',
      ]);
    },
  );

  test('the picture above the headline has its caption, once', () => {
    const shown = figure('<img src="a.jpg"><figcaption>The pier in winter, with ice on it</figcaption>');
    expect(captions(`<article>${shown}${shown}${headline}${body}</article>`)).toEqual([
      'The pier in winter, with ice on it',
    ]);
    expect(captions(`<div>${shown}</div><article>${headline}${body}</article>`)).toEqual([]);
  });
});

describe('hidden text', () => {
  const rest = '<p>The repairs will cost eleven million, which both towns have agreed to share.</p>';
  const last = 'The repairs will cost eleven million, which both towns have agreed to share.';

  test.each([
    `<div style="display:none">${rest}</div><button>Read more</button>`,
    `<a href="#more">More</a><div hidden>${rest}</div>`,
    `<div><div style="display: none">${rest}</div><button>Read more</button></div>`,
  ])('what a button beside the text shows is text: %s', (collapsed) => {
    expect(texts(`<div>${body}${collapsed}</div>`)).toContain(last);
  });

  test.each([
    `<div style="display:none">${rest}</div>`,
    '<div hidden><p>Try our app</p></div><button>Close</button>',
    '<p>The report<span style="clip:rect(0 0 0 0)">, opens new tab</span> was read by both towns.</p>',
  ])('the rest stays hidden: %s', (hidden) => {
    const found = texts(`<div>${body}${hidden}</div>`).join(' ');
    for (const words of [last, 'Try our app', 'opens new tab']) expect(found).not.toContain(words);
  });
});

test('key points between headline and text are text; topics are none', () => {
  const points = ['The bridge opens before the winter, the mayor says', 'Three of the pillars have cracks'];
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const top = `<h2>Key points</h2>${list(points)}${list(['Harbour', 'Both Towns and Bridges'])}`;
  expect(blocksOf(`<article>${headline}<div>${top}</div><div>${body}</div></article>`)).toEqual([
    ...points.map((text) => ({ kind: 'item', text })),
    ...paragraphs.map((text) => ({ kind: 'paragraph', text })),
  ]);
});

test('rules for comments below a short article are none of it', () => {
  const asked = 'Keep to the point and be polite to others. '.repeat(3);
  const rules = `<div class="mar-comments"><h2>Our rules</h2><p>${asked}</p></div>`;
  expect(texts(`<div>${body}</div>${rules}`)).toEqual(paragraphs);
});

test.each([
  ['The pier on Friday. Albert Garcia', 'The pier on Friday.'],
  ['The pier on Friday. Ana Prado for The Metro Times', 'The pier on Friday.'],
  ['El muelle, el viernes.Alba García / EFE', 'El muelle, el viernes.'],
  ['A pier near Mt. Rushmore', 'A pier near Mt. Rushmore'],
  ['The pier on Friday. The sea is calm', 'The pier on Friday. The sea is calm'],
  ['Two boats lay at the pier. At right, the old one', 'Two boats lay at the pier. At right, the old one'],
])('names behind the last full stop of a caption are who took it: %s', (caption, stays) => {
  const figure = `<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`;
  const { blocks } = read(article(amid(figure)));
  expect(blocks.filter(({ kind }) => kind === 'caption').map(({ text }) => text)).toEqual([stays]);
});

describe('cards of other articles', () => {
  const teaser = 'The deputy told investigators that he was paid with a motorcycle.';
  test.each([
    `<div><h3><a href="/a">Deputy admits helping inmates</a></h3><p>${teaser}</p></div>`,
    `<div><div><h4><a href="/a">Deputy admits a lot</a></h4></div><div><p>${teaser}</p><span>3 min</span></div></div>`,
  ])('what stands in the box of a headline that is a link: %s', (card) => {
    expect(texts(amid(card))).toEqual(paragraphs);
  });

  test('things with links are the article where they are much of it', () => {
    const things = ['Harrow', 'Dow', 'Skerry'].map(
      (name) =>
        `<div><h3><a href="/${name}">The boat of ${name}</a></h3><p>${teaser.replace('deputy', name)}</p></div>`,
    );
    expect(texts(`${body}${things.join('')}`).join(' ')).toContain('Skerry told investigators');
  });

  test('the headline that is a link has its standfirst', () => {
    const top = `<div><h6><a href="/t">Harbour</a></h6><h1>Bridge to reopen</h1><p>${teaser}</p></div>`;
    expect(blocksOf(`<article>${top}${body}</article>`).map(({ text }) => text)).toContain(teaser);
  });
});

describe('pull quotes', () => {
  const said = 'that the bridge would reopen before the winter';
  test.each([
    `<blockquote><p>${said}</p></blockquote>`,
    `<figure><blockquote><p>“${said}.”</p><cite>Ilse Brandt, mayor</cite></blockquote></figure>`,
    `<div class="big"><p>The bridge would reopen “before the winter”.</p><p>Ilse Brandt</p></div>`,
  ])('words of the text that are shown once more are not quotable twice: %s', (quote) => {
    expect(texts(amid(quote))).toEqual(paragraphs);
  });

  test.each([
    '<blockquote><p>We will open it before the first snow falls, whatever it costs.</p></blockquote>',
    '<p>Mayor Ilse Brandt, who has led the talks since March, said that the bridge would reopen.</p>',
  ])('what stands nowhere else stays, and so does a paragraph among the others: %s', (quote) => {
    expect(texts(amid(quote))).toHaveLength(paragraphs.length + 1);
  });
});

describe('a standfirst set as a heading', () => {
  const standfirst = 'Both towns agree after two years of quarrel';
  const section = '<h2>And what next?</h2>';
  const related = '<div><h2><a href="/a">Who pays for the pillars</a></h2></div>';
  const first = (content: string) => blocksOf(`<article>${content}</article>`)[0];

  test('headings of the text stand elsewhere, or are links', () => {
    const expected = { kind: 'standfirst', text: standfirst };
    const heading = `<h2>${standfirst}</h2>`;
    expect(first(`<header>${headline}${heading}</header><div>${body}${section}${body}</div>`)).toEqual(
      expected,
    );
    expect(first(`${headline}${heading}${body}${related}${body}`)).toEqual(expected);
  });

  test('one of several beside it heads a section', () => {
    expect(
      first(`${headline}<p>By Ann Dow</p><h2>${standfirst}</h2>${body}${section}${body}`)?.kind,
    ).not.toBe('standfirst');
  });
});

test.each([
  '/join',
  '/become-a-member',
  '/support-us?from=story',
  '/datenschutz/',
  '/privacy-policy',
  '/cookies.html',
])('a box beside the text that leads to %s asks readers for something', (address) => {
  const box = `<div><p>This paper is free to read. <a href="${address}">Become one of us today.</a></p></div>`;
  expect(texts(amid(box))).toEqual(paragraphs);
});
