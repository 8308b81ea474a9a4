import { Readability } from '@mozilla/readability';
import type { RemovedPart } from '../article.js';
import { foldLine } from '../format/body.js';
import { type Told, told } from '../reason.js';
import type { ReasonCode } from '../reason-texts.js';
import { type About, articleLines } from './article-lines.js';
import { readLines } from './blocks.js';
import { decodeFact } from './decode.js';
import type { FoundFacts } from './fact-names.js';
import { findFacts } from './facts.js';
import { articleLanguage } from './language.js';
import { MAX_ELEMENTS, type MarkupFault, measureMarkup } from './nesting.js';
import { countOutside } from './outside-parts.js';
import { type Block, lengthOf } from './page-lines.js';
import { parseDocument } from './parse-document.js';
import { removeFurniture } from './remove-furniture.js';
import { RemovedParts } from './removed-parts.js';

/** What one page says of itself, and the lines of its article. */
export interface ReadPage {
  readonly kind: 'page';
  readonly facts: FoundFacts;
  readonly blocks: readonly Block[];
  /** The parts of the page that are not among them. */
  readonly removed: readonly RemovedPart[];
}

export type PageReading = ReadPage | ({ readonly kind: 'unreadable' } & Told);

const FAULTS: Record<Exclude<MarkupFault, null>, ReasonCode> = {
  'too-deep': 'tooDeep',
  'too-many-elements': 'manyElements',
};

/**
 * Reads one HTML page: facts from its machine-readable tags, the article's text by Mozilla's readability
 * algorithm (https://github.com/mozilla/readability). Scripts are never run: the DOM has no interpreter.
 *
 * @param base the address that the page came from, null for a saved file.
 * @param today the day beyond which nothing was published.
 */
export function readPage(html: string, base: string | null, today = calendarDay(new Date())): PageReading {
  const fault = measureMarkup(html);
  if (fault) return { kind: 'unreadable', ...told(FAULTS[fault]) };
  const document = parseDocument(html);
  lowerAttributeNames(document);
  const { facts: stated, body } = findFacts(document, { base, lines: readLines(document.body), today });
  const stamps = new Set(
    [...document.querySelectorAll('time')].map(({ textContent }) => foldLine(textContent ?? '')),
  );
  const removed = new RemovedParts();
  removeFurniture(document, removed, stated.title?.value ?? null);
  unwrapFonts(document);
  const page = readLines(document.body).filter(({ text }) => !stamps.has(text));
  const content = findArticle(document);
  const found = content ? readLines(content).filter(({ leadsElsewhere }) => !leadsElsewhere) : [];
  const seen = articleLines(page, found, aboutOf(stated));
  const lines = enough(seen) ? seen : (givenLines(body, seen) ?? seen);
  const blocks = dropHead(lines, stated).map(({ kind, text }) => ({ kind, text }));
  if (blocks.length === 0) return { kind: 'unreadable', ...told('noArticle') };
  countOutside(page, { lines, title: stated.title?.value }, removed);
  const language = articleLanguage(stated.language, blocks.map(({ text }) => text).join('\n'));
  const facts = language === undefined ? stated : { ...stated, language };
  return { kind: 'page', facts, blocks, removed: removed.list() };
}

const aboutOf = ({ title, author, outlet, language }: FoundFacts): About => ({
  titles: title ? [title.value] : [],
  authors: author ? author.value.split(', ') : [],
  outlet: outlet?.value ?? null,
  language: language?.value ?? null,
});

/** Less text than this, in UTF-16 code units, may be all that a page shows without its scripts. */
const LITTLE = 250;

const enough = (lines: readonly Block[]): boolean => lengthOf(lines) >= LITTLE;

/** The text that the page gives to machines, where it is more than what it shows to people; else null. */
function givenLines(body: string | null, seen: readonly Block[]): readonly Block[] | null {
  if (body === null || body.length < 2 * lengthOf(seen)) return null;
  const text = decodeFact(body);
  const fault = measureMarkup(text);
  if (/<(?:p|br|div)\b/i.test(text)) return fault ? null : readLines(parseDocument(text).body);
  return text.split('\n').map((line) => ({ kind: 'paragraph', text: foldLine(line) }));
}

const calendarDay = (moment: Date): string => moment.toISOString().slice(0, 10);

/**
 * The part of the document that readability takes for the article; null where there is none. Some markup that no page
 * has (an open `<![CDATA[` before a doctype) gives a tree that breaks while readability takes it apart. That counts as
 * no article.
 */
function findArticle(document: Document): Node | null {
  const options = { maxElemsToParse: MAX_ELEMENTS, serializer: (node: Node) => node };
  try {
    return new Readability<Node>(document, options).parse()?.content ?? null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Gives attributes that old pages write in capitals their names in lower case, because the parser keeps them as
 * written. Linear.
 */
function lowerAttributeNames(document: Document): void {
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const lower = name.toLowerCase();
      if (lower !== name && !element.hasAttribute(lower))
        element.setAttribute(lower, element.getAttribute(name) ?? '');
    }
  }
}

/**
 * Takes `<font>` off its content. Readability takes it for a block and drops the line breaks before it, so old pages
 * would lose their paragraphs.
 */
function unwrapFonts(document: Document): void {
  for (const font of document.querySelectorAll('font')) font.replaceWith(...font.childNodes);
}

/** How many of the first lines may repeat what the front matter says. */
const HEAD = 6;

/** The lines without title and authors at their beginning: these stand in the front matter. */
function dropHead(blocks: readonly Block[], { title, author }: FoundFacts): readonly Block[] {
  const names = author === undefined ? [] : [author.value, ...author.value.split(', ')];
  const said = new Set([...(title ? [title.value] : []), ...names].map((text) => text.toLowerCase()));
  return blocks.filter(({ text }, at) => at >= HEAD || !said.has(text.toLowerCase().replace(/^by:? /, '')));
}
