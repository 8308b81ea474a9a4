import type { Candidate } from './fact-names.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** schema.org types that describe the article itself, most exact first. https://schema.org/Article */
const ARTICLE_TYPES = [
  'NewsArticle',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'LiveBlogPosting',
  'BlogPosting',
  'Report',
  'Article',
  'WebPage',
];

/** How deep and how many nodes are looked at; real pages stay below ten and a few hundred. */
const MAX_DEPTH = 12;
const MAX_NODES = 5_000;

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object of a JSON-LD value (`@graph` and nested ones included), outermost first. */
function objects(root: Json): JsonObject[] {
  const found: JsonObject[] = [];
  let level: Json[] = [root];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && found.length < MAX_NODES; depth += 1) {
    const next: Json[] = [];
    for (const value of level) {
      if (Array.isArray(value)) next.push(...value.slice(0, MAX_NODES));
      else if (isObject(value)) {
        found.push(value);
        next.push(...Object.values(value).slice(0, MAX_NODES));
      }
    }
    level = next;
  }
  return found;
}

function types(node: JsonObject): string[] {
  const type = node['@type'] ?? null;
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function parse(text: string): Json {
  try {
    // Some publishers wrap the block in comments or CDATA for parsers of the last century.
    return JSON.parse(
      text.trim().replace(/^(?:\/\/)?\s*<!(?:--|\[CDATA\[)|(?:\/\/\s*|(?<!\s)\s*)(?:-->|\]\]>)$/g, ''),
    ) as Json;
  } catch {
    return null;
  }
}

/** The name of a person or organisation: a string, an object with a `name`, or a list of either. */
function names(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item) => names(item));
  return isObject(value) ? names(value.name) : [];
}

function text(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  return isObject(value) ? text(value['@id']) : [];
}

/** What the page's JSON-LD says of the article, most exact type first. Broken blocks are passed over. */
export function jsonLdFacts(document: Document): Candidate[] {
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const nodes = blocks.flatMap((block) => objects(parse(block.textContent ?? '')));
  // A mere reference, {"@id": ...}, is a node too; what it points at has a name.
  const named = nodes.filter((node) => node.name !== undefined);
  const byId = new Map(named.flatMap((node) => text(node['@id']).map((id) => [id, node] as const)));
  const resolve = (value: Json | undefined): Json | undefined =>
    isObject(value) && value.name === undefined ? (byId.get(text(value)[0] ?? '') ?? value) : value;
  const rank = (node: JsonObject) => ARTICLE_TYPES.findIndex((type) => types(node).includes(type));
  return nodes
    .filter((node) => rank(node) !== -1)
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((node) => describe(node, resolve));
}

function describe(node: JsonObject, resolve: (value: Json | undefined) => Json | undefined): Candidate[] {
  const authors = names(resolve(node.author));
  const fact = (name: Candidate['name'], key: string, values: readonly string[]): Candidate[] =>
    values.slice(0, 1).map((value) => ({ name, value, source: `json-ld ${key}` }));
  return [
    ...fact('outlet', 'publisher', names(resolve(node.publisher))),
    ...fact('title', 'headline', text(node.headline)),
    ...fact('date', 'datePublished', text(node.datePublished)),
    ...fact('author', 'author', authors.length > 0 ? [authors.join(', ')] : []),
    ...fact('language', 'inLanguage', text(node.inLanguage)),
    ...fact('url', 'mainEntityOfPage', text(node.mainEntityOfPage)),
    ...fact('url', 'url', text(node.url)),
  ];
}
