import { locateFrontMatter, parseFacts, type YamlFault } from '../../corpus/front-matter.js';
import { looksHardWrapped, paragraphs } from '../../corpus/splitting/paragraphs.js';
import { type SourceOutcome, unreadable } from '../article.js';
import type { FactName, FoundFacts } from '../page/fact-names.js';
import { normaliseFact } from '../page/normalise.js';
import type { Block } from '../page/page-lines.js';
import { badFrontMatter } from '../reason.js';
import { bodyOf } from './body.js';

/** The keys by which front matter of this and other programs (site generators, note books) states each fact. */
const KEYS: readonly (readonly [FactName, readonly string[]])[] = [
  ['outlet', ['outlet', 'publisher', 'publication', 'site', 'site_name', 'source']],
  ['title', ['title', 'headline']],
  ['date', ['date', 'published', 'publishdate', 'pubdate', 'created']],
  ['url', ['url', 'link', 'canonical', 'canonical_url', 'source', 'source_url']],
  ['author', ['author', 'authors', 'byline', 'creator']],
  ['language', ['language', 'lang', 'locale']],
];

function factsOf(yaml: string): { facts: FoundFacts; fault: YamlFault | null } {
  const { facts, faults } = parseFacts(yaml);
  const [fault] = faults;
  if (fault) return { facts: {}, fault };
  const stated = new Map(facts.map(({ key, value }) => [key.toLowerCase(), value]));
  const found = KEYS.flatMap(([name, keys]) => {
    for (const key of keys) {
      const value = stated.get(key);
      const scalar = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      const normal = normaliseFact(name, scalar, null);
      if (normal !== null) return [[name, { value: normal, source: `front matter ${key}` }]];
    }
    return [];
  });
  return { facts: Object.fromEntries(found), fault: null };
}

const HEADING = /^#{1,6}\s+/u;
/** Signs that close a heading in some markdown. */
const HEADING_END = /\s#+$/u;
/** Lines of markdown without words: signs below a heading or between sections, and pictures. */
const WORDLESS = /^(?:=+|-{3,}|\*{3,}|_{3,}|!\[[^\]]*\]\([^)]*\))$/;

/** The block that a line of the text is; null for one without words. */
function blockOf(line: string): Block | null {
  if (WORDLESS.test(line)) return null;
  if (!HEADING.test(line)) return { kind: 'paragraph', text: line };
  return { kind: 'heading', text: line.replace(HEADING, '').replace(HEADING_END, '') };
}

/**
 * Reads an article from plain text or markdown, with or without front matter. Lines of a hard-wrapped text are put
 * together again; in any other text a line is a paragraph. A first line that is marked as a heading is the title,
 * unless the front matter states one. Linear.
 */
export function readPlainText(text: string): SourceOutcome {
  const place = locateFrontMatter(text);
  const front =
    place.kind === 'found'
      ? factsOf(text.slice(place.yaml.start, place.yaml.end))
      : { facts: {}, fault: null };
  if (front.fault !== null) return { kind: 'failed', ...badFrontMatter(front.fault) };
  const body = text.slice(place.kind === 'found' ? place.bodyStart : 0).replace(/^\uFEFF/, '');
  const spans = paragraphs(body, looksHardWrapped(body) ? 'wrap' : 'paragraph');
  const blocks = spans.flatMap(({ start, end }) => blockOf(body.slice(start, end)) ?? []);
  const [first] = blocks;
  const titled = first?.kind === 'heading' && /^\s*#\s/.test(body);
  const title = titled ? normaliseFact('title', first.text, null) : null;
  const facts: FoundFacts =
    title === null ? front.facts : { title: { value: title, source: 'first heading' }, ...front.facts };
  const rest = title === null ? blocks : blocks.slice(1);
  if (rest.length === 0) return unreadable('noText');
  return { kind: 'article', article: { facts, body: bodyOf(rest) } };
}
