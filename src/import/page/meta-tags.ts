import type { Candidate, FactName } from './fact-names.js';

/** A place in the markup: the selector that finds it, the attribute that holds the value (none: its text). */
interface Place {
  readonly name: FactName;
  readonly selector: string;
  readonly attribute: string | null;
  readonly source: string;
}

/** A `<meta>` tag by its property or name; publishers mix the two attributes up, and the case. */
function meta(name: FactName, key: string): Place {
  const selector = `meta[property="${key}" i], meta[name="${key}" i]`;
  return { name, selector, attribute: 'content', source: `meta ${key}` };
}

/**
 * Most trusted first within each fact. Sources: https://ogp.me (og:, article:), Dublin Core (dc.), Parse.ly,
 * Sailthru and Highwire tags as publishers' templates carry them, then the visible markup.
 */
const PLACES: readonly Place[] = [
  meta('outlet', 'og:site_name'),
  meta('outlet', 'article:publisher_name'),
  meta('outlet', 'dc.publisher'),
  meta('outlet', 'publisher'),
  meta('outlet', 'citation_publisher'),
  meta('outlet', 'application-name'),
  meta('outlet', 'apple-mobile-web-app-title'),
  {
    name: 'outlet',
    selector: '[itemprop="publisher"] [itemprop="name"]',
    attribute: null,
    source: 'microdata publisher',
  },
  meta('outlet', 'twitter:site'),
  meta('title', 'og:title'),
  meta('title', 'twitter:title'),
  meta('title', 'dc.title'),
  meta('title', 'parsely-title'),
  meta('title', 'sailthru.title'),
  meta('title', 'citation_title'),
  { name: 'title', selector: 'article h1, main h1, h1', attribute: null, source: 'h1' },
  { name: 'title', selector: 'head > title, title', attribute: null, source: 'title' },
  meta('date', 'article:published_time'),
  meta('date', 'og:article:published_time'),
  meta('date', 'og:published_time'),
  meta('date', 'datePublished'),
  meta('date', 'parsely-pub-date'),
  meta('date', 'sailthru.date'),
  meta('date', 'dc.date'),
  meta('date', 'DC.date.issued'),
  meta('date', 'dcterms.created'),
  meta('date', 'citation_publication_date'),
  meta('date', 'pubdate'),
  meta('date', 'publish-date'),
  meta('date', 'date'),
  {
    name: 'date',
    selector: '[itemprop="datePublished"]',
    attribute: 'content',
    source: 'microdata datePublished',
  },
  {
    name: 'date',
    selector: '[itemprop="datePublished"]',
    attribute: 'datetime',
    source: 'microdata datePublished',
  },
  {
    name: 'date',
    selector: 'article time[datetime], main time[datetime], time[pubdate]',
    attribute: 'datetime',
    source: 'time',
  },
  meta('author', 'author'),
  meta('author', 'article:author'),
  meta('author', 'byl'),
  meta('author', 'parsely-author'),
  meta('author', 'sailthru.author'),
  meta('author', 'dc.creator'),
  meta('author', 'citation_author'),
  {
    name: 'author',
    selector: '[itemprop="author"] [itemprop="name"]',
    attribute: null,
    source: 'microdata author',
  },
  { name: 'author', selector: 'a[rel="author"]', attribute: null, source: 'rel=author' },
  { name: 'language', selector: 'html[lang]', attribute: 'lang', source: 'html lang' },
  meta('language', 'og:locale'),
  meta('language', 'content-language'),
  { name: 'url', selector: 'link[rel="canonical"]', attribute: 'href', source: 'link canonical' },
  meta('url', 'og:url'),
];

/** What meta tags and the visible markup say, most trusted first within each fact. */
export function metaFacts(document: Document): Candidate[] {
  const stated = PLACES.flatMap(({ name, selector, attribute, source }) => {
    const found = [...document.querySelectorAll(selector)];
    const element = source === 'h1' ? found.find((each) => !leadsHome(each)) : found[0];
    const value = attribute ? element?.getAttribute(attribute) : element?.textContent;
    return value ? [{ name, value, source }] : [];
  });
  return [...stated, ...onlyDay(document)];
}

/** The day of a page on which every `<time>` states the same one; with several days, none is the article's for sure. */
function onlyDay(document: Document): Candidate[] {
  const moments = [...document.querySelectorAll('time[datetime]')].map(
    (time) => time.getAttribute('datetime') ?? '',
  );
  const [value] = moments;
  const days = new Set(moments.map((moment) => moment.slice(0, 'YYYY-MM-DD'.length)));
  return value !== undefined && days.size === 1 ? [{ name: 'date', value, source: 'the only time' }] : [];
}

/** Whether a heading is the name of the site, which leads to its first page. */
function leadsHome(heading: Element): boolean {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  return /^(?:https?:\/\/[^/]*)?\/?$/.test(link?.getAttribute('href') ?? '#');
}
