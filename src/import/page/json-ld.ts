import type { FactCandidate } from './fact-names.js';
import {
  isObject,
  type JsonObject,
  namesIn,
  objectsIn,
  type PlacedObject,
  parseJsonLd,
  textIn,
  typesOf,
} from './json-ld-values.js';

/** schema.org types that describe the article itself, most exact first. https://schema.org/Article */
const ARTICLE_TYPES = [
  ...['NewsArticle', 'ReportageNewsArticle', 'AnalysisNewsArticle', 'BackgroundNewsArticle'],
  ...['OpinionNewsArticle', 'ReviewNewsArticle', 'AskPublicNewsArticle', 'LiveBlogPosting', 'BlogPosting'],
  ...['Report', 'Article', 'SatiricalArticle', 'ScholarlyArticle', 'TechArticle', 'AdvertiserContentArticle'],
  ...['SocialMediaPosting', 'DiscussionForumPosting', 'VideoObject', 'WebPage'],
];

const SITE_TYPES = new Set(['WebSite', 'NewsMediaOrganization', 'Organization', 'Newspaper']);

/** What one description of an article says. */
export interface DescribedArticle {
  /** Whether it stands where a page describes itself. */
  readonly own: boolean;
  /** Whether its type is that of an article, not of any page. */
  readonly exact: boolean;
  readonly headline: string | null;
  readonly facts: readonly FactCandidate[];
  /** The whole text, where it is given. */
  readonly body: string | null;
}

export interface JsonLd {
  /** Descriptions of articles, those of the page itself and of the most exact type first. */
  readonly articles: readonly DescribedArticle[];
  /** Names of sites and of news organisations. */
  readonly sites: readonly string[];
}

/** What the page's JSON-LD says. Broken blocks are passed over. */
export function readJsonLd(document: Document): JsonLd {
  const blocks = [...document.querySelectorAll('script[type*="ld+json" i]')];
  const objects = blocks.flatMap((block) => objectsIn(parseJsonLd(block.textContent ?? '')));
  const resolve = resolverOf(objects);
  const articles = objects
    .filter((described) => rankOf(described) !== -1)
    .toSorted((a, b) => Number(b.own) - Number(a.own) || rankOf(a) - rankOf(b))
    .map((described) => describedArticle(described, resolve));
  const sites = objects
    .filter(({ object }) => typesOf(object).some((type) => SITE_TYPES.has(type)))
    .flatMap(({ object }) => namesIn(object.name).slice(0, 1));
  return { articles, sites };
}

/** The place of the most exact type among {@link ARTICLE_TYPES}; -1 for what is no article. */
function rankOf({ object }: PlacedObject): number {
  const types = typesOf(object);
  return ARTICLE_TYPES.findIndex((type) => types.includes(type));
}

/** Gives for a mere reference, `{"@id": ...}`, the object that it points at, which has a name. */
type Resolve = (value: unknown) => unknown;

function resolverOf(objects: readonly PlacedObject[]): Resolve {
  const named = objects.filter(({ object }) => object.name !== undefined);
  const byId = new Map(
    named.flatMap(({ object }) => textIn(object['@id']).map((id) => [id, object] as const)),
  );
  return (value) =>
    isObject(value) && value.name === undefined ? (byId.get(textIn(value)[0] ?? '') ?? value) : value;
}

function describedArticle({ object, own }: PlacedObject, resolve: Resolve): DescribedArticle {
  const exact = !typesOf(object).includes('WebPage');
  return {
    own,
    exact,
    headline: textIn(object.headline ?? (exact ? object.name : undefined))[0] ?? null,
    facts: factsOf(object, resolve),
    body: textIn(object.articleBody)[0] ?? null,
  };
}

function factsOf(object: JsonObject, resolve: Resolve): FactCandidate[] {
  const authors = namesIn(resolve(object.author));
  const fact = (name: FactCandidate['name'], key: string, values: readonly string[]): FactCandidate[] =>
    values.slice(0, 1).map((value) => ({ name, value, source: `json-ld ${key}` }));
  return [
    ...fact('outlet', 'publisher', namesIn(resolve(object.publisher))),
    ...fact('date', 'datePublished', textIn(object.datePublished)),
    ...fact('author', 'author', authors.length > 0 ? [[...new Set(authors)].join(', ')] : []),
    ...fact('language', 'inLanguage', textIn(object.inLanguage)),
    ...fact('url', 'mainEntityOfPage', textIn(object.mainEntityOfPage)),
    ...fact('url', 'url', textIn(object.url)),
  ];
}
