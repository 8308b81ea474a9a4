import { foldLine } from '../format/body.js';

/** What a page shows of itself: its headings and its name. Read before anything is taken out of the page. */

/** Parts of a page whose headings are not the article's. */
const APART =
  'nav, footer, aside, dialog, [role="navigation"], [role="contentinfo"], [hidden], [aria-hidden="true"]';

/** Headings of the first level, in order, without those that lead to the site's first page: they are its name. */
export function shownHeadings(document: Document, selector = 'h1'): string[] {
  return (
    [...document.querySelectorAll(selector)]
      .filter((heading) => !leadsHome(heading) && heading.closest(APART) === null)
      // Templates put a sign behind a heading that links to it.
      .map((heading) => foldLine(heading.textContent ?? '').replace(/ ?[¶#§]$/u, ''))
      .filter((text) => /[\p{L}\p{N}]/u.test(text))
  );
}

/** Whether a heading leads to the first page of the site. */
function leadsHome(heading: Element): boolean {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  return isHome(link?.getAttribute('href') ?? '#');
}

const isHome = (href: string): boolean => /^(?:https?:\/\/[^/]*)?\/?(?:index\.\w{2,5})?$/.test(href);

/** The longest name, UTF-16 code units. */
const LONGEST_NAME = 60;

/** How much of a page's end is searched for its copyright line, UTF-16 code units. */
const FOOT = 8_000;

/** "© 2018 The Gazette. All rights reserved." */
const COPYRIGHT = /(?:©|\(c\)|copyright)[\s\d–,-]*(?:by |the copyright of )?([^.|©•·\d,;]{2,60})/iu;

/**
 * What the page shows as its own name: the words and pictures of links to its first page, the titles of its feeds, its
 * copyright line.
 */
export function shownNames(document: Document): string[] {
  const home = [...document.querySelectorAll('a[href]')].filter((link) =>
    isHome(link.getAttribute('href') ?? '#'),
  );
  const texts = home.flatMap((link) => [
    link.textContent ?? '',
    link.getAttribute('title') ?? '',
    link.getAttribute('aria-label') ?? '',
    ...[...link.querySelectorAll('img[alt]')].map((image) => image.getAttribute('alt') ?? ''),
  ]);
  const feeds = [...document.querySelectorAll('link[rel="alternate"][type*="rss"], link[type*="atom"]')];
  const copyright = COPYRIGHT.exec(foldLine((document.body?.textContent ?? '').slice(-FOOT)))?.[1];
  return [
    ...texts,
    // "The Gazette » Feed"
    ...feeds.map((feed) => (feed.getAttribute('title') ?? '').replace(/\s[»|-]\s.*$/su, '')),
    copyright ?? '',
  ]
    .map((text) => foldLine(text).replace(/ (?:logo|home(?:page)?)$/iu, ''))
    .filter((text) => text.length <= LONGEST_NAME && /\p{L}/u.test(text));
}
