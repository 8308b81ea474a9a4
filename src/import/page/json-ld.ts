import type { FactCandidate } from './fact-names.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** schema.org types that describe the article itself, most exact first. https://schema.org/Article */
const ARTICLE_TYPES = [
  'NewsArticle',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'ReviewNewsArticle',
  'AskPublicNewsArticle',
  'LiveBlogPosting',
  'BlogPosting',
  'Report',
  'Article',
  'SatiricalArticle',
  'ScholarlyArticle',
  'TechArticle',
  'AdvertiserContentArticle',
  'SocialMediaPosting',
  'DiscussionForumPosting',
  'VideoObject',
  'WebPage',
];

/** The greatest depth and the most nodes that are looked at. Real pages stay below ten and a few hundred. */
const MAX_DEPTH = 12;
const MAX_NODES = 5_000;

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Keys below which the page's own article is described. Below other keys stand related articles, lists and comments.
 */
const OWN = new Set(['@graph', 'mainEntity', 'mainEntityOfPage', 'article', 'hasPart']);

interface Node {
  readonly object: JsonObject;
  /** Whether it describes the page or a thing of its own, not what is related to it. */
  readonly own: boolean;
}

/** Every object of a JSON-LD value (`@graph` and nested ones included), outermost first. */
function nodesOf(root: Json): Node[] {
  const found: Node[] = [];
  let level: { value: Json; own: boolean }[] = [{ value: root, own: true }];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && found.length < MAX_NODES; depth += 1) {
    const next: { value: Json; own: boolean }[] = [];
    for (const { value, own } of level) {
      if (Array.isArray(value)) next.push(...value.slice(0, MAX_NODES).map((item) => ({ value: item, own })));
      else if (isObject(value)) {
        found.push({ object: value, own });
        const inner = Object.entries(value).slice(0, MAX_NODES);
        next.push(...inner.map(([key, item]) => ({ value: item, own: own && OWN.has(key) })));
      }
    }
    level = next;
  }
  return found;
}

function types(node: JsonObject): string[] {
  const type = node['@type'] ?? null;
  const names = (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
  return names.map((name) => name.replace(/^https?:\/\/schema\.org\//, ''));
}

function parse(text: string): Json {
  // Some publishers wrap the block in comments or CDATA for parsers of the last century, or break lines in strings.
  const bare = text
    .trim()
    .replace(/^(?:\/\/)?\s*<!(?:--|\[CDATA\[)|(?:\/\/\s*|(?<!\s)\s*)(?:-->|\]\]>)$/g, '')
    .replace(/;$/, '');
  for (const candidate of [bare, bare.replace(/[\n\r\t]+/g, ' ')]) {
    try {
      return JSON.parse(candidate) as Json;
    } catch {
      // Broken blocks are passed over.
    }
  }
  return null;
}

/** The name of a person or organisation: a string, an object with a `name`, or a list of either. */
function names(value: Json | undefined, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (depth > MOST_INNER) return [];
  if (Array.isArray(value)) return value.slice(0, MAX_NODES).flatMap((item) => names(item, depth + 1));
  return isObject(value) ? names(value.name, depth + 1) : [];
}

/** Lists within lists, and references to references, are followed this far. */
const MOST_INNER = 4;

function text(value: Json | undefined, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (depth > MOST_INNER) return [];
  if (Array.isArray(value)) return value.slice(0, 1).flatMap((item) => text(item, depth + 1));
  return isObject(value) ? text(value['@id'] ?? value['@value'], depth + 1) : [];
}

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
  const nodes = blocks.flatMap((block) => nodesOf(parse(block.textContent ?? '')));
  // A mere reference, {"@id": ...}, is a node too; what it points at has a name.
  const named = nodes.filter(({ object }) => object.name !== undefined);
  const byId = new Map(named.flatMap(({ object }) => text(object['@id']).map((id) => [id, object] as const)));
  const resolve = (value: Json | undefined): Json | undefined =>
    isObject(value) && value.name === undefined ? (byId.get(text(value)[0] ?? '') ?? value) : value;
  const rank = ({ object }: Node) => ARTICLE_TYPES.findIndex((type) => types(object).includes(type));
  const articles = nodes
    .filter((node) => rank(node) !== -1)
    .toSorted((a, b) => Number(b.own) - Number(a.own) || rank(a) - rank(b))
    .map(({ object, own }) => ({
      own,
      exact: !types(object).includes('WebPage'),
      headline:
        text(object.headline ?? (types(object).includes('WebPage') ? undefined : object.name))[0] ?? null,
      facts: describe(object, resolve),
      body: text(object.articleBody)[0] ?? null,
    }));
  const sites = nodes
    .filter(({ object }) => types(object).some((type) => SITE_TYPES.has(type)))
    .flatMap(({ object }) => names(object.name).slice(0, 1));
  return { articles, sites };
}

const SITE_TYPES = new Set(['WebSite', 'NewsMediaOrganization', 'Organization', 'Newspaper']);

function describe(node: JsonObject, resolve: (value: Json | undefined) => Json | undefined): FactCandidate[] {
  const authors = names(resolve(node.author));
  const fact = (name: FactCandidate['name'], key: string, values: readonly string[]): FactCandidate[] =>
    values.slice(0, 1).map((value) => ({ name, value, source: `json-ld ${key}` }));
  return [
    ...fact('outlet', 'publisher', names(resolve(node.publisher))),
    ...fact('date', 'datePublished', text(node.datePublished)),
    ...fact('author', 'author', authors.length > 0 ? [[...new Set(authors)].join(', ')] : []),
    ...fact('language', 'inLanguage', text(node.inLanguage)),
    ...fact('url', 'mainEntityOfPage', text(node.mainEntityOfPage)),
    ...fact('url', 'url', text(node.url)),
  ];
}
