import { describe, expect, test } from 'vitest';
import { PAGE_FURNITURE } from '../../src/import/page/page-furniture.js';
import { readPage } from '../../src/import/page/read-page.js';
import { article, body, html, paragraphs, read } from './made-page.js';

describe('the text of a page', () => {
  test('paragraphs, headings and captions survive, each as a line of its kind', () => {
    const page = read(
      article(
        `${body}<h2>What next?</h2><figure><img src="x.jpg"><figcaption>The old  bridge\nin ` +
          `winter</figcaption></figure>${body}`,
      ),
    );
    expect(page.blocks.slice(0, 3)).toEqual(paragraphs.map((text) => ({ kind: 'paragraph', text })));
    expect(page.blocks).toContainEqual({ kind: 'heading', text: 'What next?' });
    expect(page.blocks).toContainEqual({ kind: 'caption', text: 'The old bridge in winter' });
  });

  test.each(PAGE_FURNITURE.map((rule) => [rule.reason, rule.example]))('left out: %s', (_reason, example) => {
    const words = example.replace(/<[^>]*>/g, ' ').trim();
    const text = read(article(body.replace('</p>', `</p>${example}`))).blocks.map((block) => block.text);
    expect(text).toEqual(paragraphs);
    if (words !== '') expect(text.join(' ')).not.toContain(words);
  });

  test('what is left out of the page is counted, with the beginning of the first', () => {
    const furniture = `<nav>World Sport</nav><div class="share-buttons"> Tweet  <b>Email</b></div>
      <div class="social"></div>
      <aside class="related-articles"><h3>More on this</h3><form>Search</form></aside>
      <aside class="related-articles">Ferry sold</aside><style>p { color: red }</style>`;
    const { removed } = read(
      html('<title>t</title>', `${furniture}<article>${body}</article><p><a href="/x">Weather</a></p>`),
    );
    expect(removed).toEqual([
      { reason: 'forms: newsletters, polls, comments, searches', count: 1, example: 'Search' },
      { reason: 'share bars', count: 1, example: 'Tweet Email' },
      { reason: 'related articles', count: 2, example: 'More on this' },
      { reason: 'navigation and complements of the page', count: 1, example: 'World Sport' },
      { reason: 'lines that are links alone', count: 1, example: 'Weather' },
    ]);
  });

  test('what readability leaves out is shown, so that a lost paragraph is seen', () => {
    const aside = '<div class="extra"><p>Opening hours: nine to five.</p></div>';
    const { blocks, removed } = read(
      html('<title>t</title>', `<div class="story">${body}${body}</div>${aside}`),
    );
    expect(blocks.map(({ text }) => text)).not.toContain('Opening hours: nine to five.');
    expect(removed).toEqual([
      { reason: 'lines outside the article', count: 1, example: 'Opening hours: nine to five.' },
    ]);
  });

  test('text for browsers without scripts is the article where there is no other', () => {
    const lines = paragraphs.map((text) => text.replace('The', 'All the'));
    const unscripted =
      '<noscript><h1>t</h1>' +
      `${[...paragraphs, ...lines].map((text) => `<p>${text}</p>`).join('')}</noscript>`;
    const shown = (page: string) => read(page).blocks.map(({ text }) => text);
    expect(shown(html('<title>t</title>', `<div id="app"></div>${unscripted}`))).toEqual([
      ...paragraphs,
      ...lines,
    ]);
    expect(
      shown(
        article(`${body}<noscript><p>${'Please enable scripts to read this. '.repeat(8)}</p></noscript>`),
      ),
    ).toEqual(paragraphs);
  });

  const texts = (content: string) => read(article(content)).blocks.map(({ text }) => text);

  test.each([
    '<p><b>Lesen Sie auch:</b> <a href="/a">Warum die Orgel nach Groningen muss</a></p>',
    '<p><strong>Lees ook</strong> <a href="/a">Zo herken je een wak in het ijs</a></p>',
    '<p>Читайте также: <a href="/a">Проезд по мосту сделают бесплатным?</a></p>',
    '<p><a href="/a">Who will plow the alleys this winter? The town has no idea.</a></p>',
    '<div><a href="/a"><h4>Tar</h4><p>A visit to the last kiln on the coast, which burns pine stumps.</p></a></div>',
  ])('what leads to another article in the middle is no text: %s', (link) => {
    expect(texts(body.replace('</p>', `</p>${link}`))).toEqual(paragraphs);
  });

  test.each([
    'The mayor said: <a href="/a">“We will build it”</a>, and left the hall before anybody could ask her why.',
    '<a href="/a">The council voted 5-2 on Thursday to close the bridge to trucks</a>, as the engineers had asked for.',
    'The report is long: <a href="/a">the first part</a> has 300 pages, and <a href="/b">the ' +
      'second</a> has even more of them.',
  ])('a sentence with links stays: %s', (sentence) => {
    expect(texts(body.replace('</p>', `</p><p>${sentence}</p>`))).toHaveLength(4);
  });

  test('items of a list with many links are text where they say more than the links', () => {
    const item = (at: number) =>
      `<li><a href="/${at}">Pier ${at}</a> was built by <a href="/b">Harrow</a> and <a ` +
      `href="/c">Dow</a>, and lost ${at} piles in the storm.</li>`;
    const found = texts(`${body}<ul>${[1, 2, 3].map(item).join('')}</ul>${body}`);
    for (const at of [1, 2, 3]) {
      expect(found).toContain(`Pier ${at} was built by Harrow and Dow, and lost ${at} piles in the storm.`);
    }
    const tags =
      '<ul><li><a href="/t/1">ferries and other boats</a></li><li><a href="/t/2">the north pier</a></li></ul>';
    expect(texts(`${body}${tags}${body}`)).not.toContain('ferries and other boats');
  });

  test('a row of a table of data is one line; a table that lays out the page is none', () => {
    const data =
      '<table><tr><th>Precinct</th><th>Yes</th></tr><tr><td><p>East Bank</p></td><td>1,204</td></tr>' +
      '<tr><td>Old Town</td><td>6<b>11</b></td></tr></table>';
    expect(read(article(`${body}${data}${body}`)).blocks.slice(3, 6)).toEqual([
      { kind: 'heading', text: 'Precinct Yes' },
      { kind: 'item', text: 'East Bank 1,204' },
      { kind: 'item', text: 'Old Town 611' },
    ]);
    const layout =
      `<table><tr><td>Port Ellis</td><td>${body}</td></tr><tr><td>Harbour</td><td>${body}</td></tr>` +
      '</table>';
    expect(texts(layout)).toContain(paragraphs[2]);
  });

  test('the standfirst is text even if it is no sentence; who wrote it, and when, is not', () => {
    const head = '<title>Bridge to reopen</title>';
    const top =
      '<h1>Bridge to reopen</h1><h2>Both towns agree after two years of quarrel over the bill</h2>' +
      '<p>By Ann Dow</p><p>Published 4 March 2026, 10:12, changed 5 March 2026, 9:30</p>';
    const { blocks } = read(html(head, `<article>${top}${body}</article>`));
    expect(blocks[0]).toEqual({
      kind: 'standfirst',
      text: 'Both towns agree after two years of quarrel over the bill',
    });
    expect(blocks.map(({ text }) => text).join('\n')).not.toContain('Published');
    const sections =
      `<h1>Bridge to reopen</h1><h2>What the engineers of both towns found there</h2>${body}<h2>And what ` +
      `next?</h2>${body}`;
    expect(read(html(head, `<article>${sections}</article>`)).blocks[0]?.kind).toBe('heading');
  });

  test('who wrote it ends the article, by structure: their name, then what they are', () => {
    const head = '<title>t</title><meta name="author" content="Rosa Ekblad">';
    const box =
      '<div><h3><a href="/r">Rosa Ekblad</a></h3><p>Elle écrit sur le port depuis 2016 et a grandi à ' +
      'Port-Éllis.</p></div>';
    const page = html(head, `<article><div>${body}</div>${box}</article>`);
    expect(read(page).blocks.map(({ text }) => text)).toEqual(paragraphs);
    const named = html(
      head,
      `<article><div>${body}<p>Rosa Ekblad was not there, she said, when the bridge was closed to ` +
        'lorries.</p></div></article>',
    );
    expect(read(named).blocks).toHaveLength(4);
  });

  test.each([
    '<div><p>Para seguir leyendo necesitas una suscripción.</p><p><a href="/suscripciones">Suscríbete ' +
      'por 1 euro</a></p></div>',
    '<p><em>Recevez chaque matin <a href="/newsletter">l’essentiel du Cap</a> avant le petit déjeuner.</em></p>',
    '<p>© 2026 Kelvin Media Group, alle Rechte vorbehalten.</p>',
  ])('what asks readers for something, or states rights, ends no article: %s', (end) => {
    expect(texts(`<div>${body}</div>${end}`)).toEqual(paragraphs);
  });

  test('names below a letter are lines of it', () => {
    const names = [
      'Ida Holm, Editor, Tidewater Review',
      'Tom Reeve, Reporter, Skerrow Post',
      'Cal Dent, Low Water Press',
    ];
    const { blocks } = read(article(`${body}${names.map((name) => `<p>${name}</p>`).join('')}`));
    expect(blocks.slice(3)).toEqual(names.map((text) => ({ kind: 'item', text })));
  });

  test('a description beside a picture is a caption, who took it is not', () => {
    const picture = (text: string) => `<div><img src="a.jpg"><p>${text}</p></div>`;
    const { blocks } = read(
      article(
        `${body}${picture('Die Brücke im Winter — Foto: Ann Dow')}${picture('Фото: Пресс-служба мэрии')}${body}`,
      ),
    );
    expect(blocks.filter(({ kind }) => kind === 'caption')).toEqual([
      { kind: 'caption', text: 'Die Brücke im Winter' },
    ]);
  });

  test('a script is neither run nor read', () => {
    const page = read(
      article(`${body}<script>document.body.innerHTML = "owned"; globalThis.owned = true;</script>`),
    );
    expect(page.blocks.map((block) => block.text)).toEqual(paragraphs);
    expect('owned' in globalThis).toBe(false);
  });

  test('no article, no text, too deep: said, not thrown', () => {
    for (const page of ['', '   ', '<html></html>', '<div>'.repeat(100_000), '<a '.repeat(20_000)]) {
      expect(readPage(page, null).kind).toBe('unreadable');
    }
  });
});

test('a tree that breaks while the article is sought holds no article', () => {
  expect(readPage('<![CDATA[--><!doctype html>', null)).toMatchObject({
    kind: 'unreadable',
    message: 'No article was found on the page.',
  });
});
