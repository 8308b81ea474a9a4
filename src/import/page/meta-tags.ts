import type { FactCandidate, FactName } from './fact-names.js';
import type { Stamp } from './page-date.js';

/**
 * A place in the markup: the selector that finds it, and the attribute that holds the value (null: its text). `<meta>`
 * tags are looked up by their key instead, because each selector walks through the whole page.
 */
interface TagPlace {
  readonly name: FactName;
  readonly key?: string;
  readonly selector: string;
  readonly attribute: string | null;
  readonly source: string;
}

/** A `<meta>` tag by its property or name; publishers mix the two attributes up, and the case. */
function meta(name: FactName, key: string): TagPlace {
  return { name, key: key.toLowerCase(), selector: 'meta', attribute: 'content', source: `meta ${key}` };
}

/** Looks up the values at places of a document. */
class TagValues {
  readonly #document: Document;
  readonly #tags = new Map<string, string>();

  constructor(document: Document) {
    this.#document = document;
    for (const tag of document.querySelectorAll('meta[content]')) {
      for (const attribute of ['property', 'name', 'itemprop']) {
        const content = (tag.getAttribute('content') ?? '').trim();
        for (const key of (tag.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
          if (key !== '' && content !== '' && !this.#tags.has(key)) this.#tags.set(key, content);
        }
      }
    }
  }

  /** The value at a place; empty or missing where there is none. */
  at({
    key,
    selector,
    attribute,
  }: Pick<TagPlace, 'key' | 'selector' | 'attribute'>): string | null | undefined {
    if (key !== undefined) return this.#tags.get(key);
    const element = this.#document.querySelector(selector);
    return attribute ? element?.getAttribute(attribute) : element?.textContent;
  }
}

/**
 * Most trusted first within each fact. Sources: https://ogp.me (og:, article:), Dublin Core (dc.), Parse.ly,
 * Sailthru and Highwire tags as publishers' templates carry them, then the visible markup.
 */
const PLACES: readonly TagPlace[] = [
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
  meta('title', 'og:title'),
  meta('title', 'twitter:title'),
  meta('title', 'dc.title'),
  meta('title', 'dc:title'),
  meta('title', 'dcterms.title'),
  meta('title', 'parsely-title'),
  meta('title', 'sailthru.title'),
  meta('title', 'citation_title'),
  { name: 'title', selector: '[itemprop~="headline"]', attribute: null, source: 'microdata headline' },
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
  { name: 'author', selector: '.author.vcard .fn, .author .fn', attribute: null, source: 'hcard author' },
  { name: 'language', selector: 'html[lang]', attribute: 'lang', source: 'html lang' },
  { name: 'language', selector: 'html', attribute: 'xml:lang', source: 'html lang' },
  meta('language', 'og:locale'),
  meta('language', 'content-language'),
  {
    name: 'language',
    selector: 'meta[http-equiv="content-language" i]',
    attribute: 'content',
    source: 'meta content-language',
  },
  { name: 'url', selector: 'link[rel="canonical"]', attribute: 'href', source: 'link canonical' },
  meta('url', 'og:url'),
];

/** What meta tags and the visible markup say, most trusted first within each fact. */
export function metaFacts(document: Document): FactCandidate[] {
  const values = new TagValues(document);
  return PLACES.flatMap((place) => {
    const value = values.at(place);
    return value ? [{ name: place.name, value, source: place.source }] : [];
  });
}

/** Stamps: first those that mean the day of publication only, then those that may mean any date of the page. */
const EXACT = [
  ...['article:published_time', 'og:article:published_time', 'og:published_time', 'datePublished'],
  ...['parsely-pub-date', 'article:published', 'article.published', 'citation_publication_date'],
  ...['DC.date.issued', 'dcterms.issued', 'publish-date', 'publication_date', 'pubdate', 'publishdate'],
].map((key) => ({ ...meta('date', key), exact: true }));
const LOOSE = ['sailthru.date', 'dc.date', 'dcterms.date', 'dcterms.created', 'date'].map((key) => ({
  ...meta('date', key),
  exact: false,
}));
const ELEMENTS = ['content', 'datetime'].map((attribute) => ({
  name: 'date' as const,
  selector: `[itemprop~="datePublished"][${attribute}]`,
  attribute,
  source: 'microdata datePublished',
  exact: true,
}));

/** Every stamp of the page's day that its markup states, most trusted first. */
export function metaStamps(document: Document): Stamp[] {
  const values = new TagValues(document);
  return [...EXACT, ...ELEMENTS, ...LOOSE].flatMap((place) => {
    const value = values.at(place);
    return value ? [{ value, source: place.source, exact: place.exact }] : [];
  });
}

/** The day of the page's `<time>` elements, where all state the same one. Of several, none is surely the article's. */
export function onlyTime(document: Document): Stamp[] {
  const moments = [...document.querySelectorAll('time[datetime]')].map(
    (time) => time.getAttribute('datetime') ?? '',
  );
  const [value] = moments;
  const days = new Set(moments.map((moment) => moment.slice(0, 'YYYY-MM-DD'.length)));
  return value !== undefined && days.size === 1 ? [{ value, source: 'the only time', exact: false }] : [];
}
