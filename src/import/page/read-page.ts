import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Block, readBlocks } from './blocks.js';
import { type FoundFacts, findFacts } from './facts.js';
import { MAX_ELEMENTS, type MarkupFault, measureMarkup } from './nesting.js';
import { removeFurniture } from './page-furniture.js';

/** What one page holds: what it says of itself, and its article's lines. */
export interface Page {
  readonly kind: 'page';
  readonly facts: FoundFacts;
  readonly blocks: readonly Block[];
}

export type PageOutcome = Page | { readonly kind: 'unreadable'; readonly message: string };

const FAULTS: Record<Exclude<MarkupFault, null>, string> = {
  'too-deep': 'The page nests its markup too deeply to be read.',
  'too-many-elements': 'The page has too many elements to be read.',
};

/**
 * Reads one HTML page: facts from its machine-readable tags, the article's text by Mozilla's readability
 * algorithm (https://github.com/mozilla/readability). Scripts are never run: the DOM has no interpreter.
 *
 * @param base the address that the page came from, null for a saved file.
 */
export function readPage(html: string, base: string | null): PageOutcome {
  const fault = measureMarkup(html);
  if (fault) return { kind: 'unreadable', message: FAULTS[fault] };
  // A fragment without <html> leaves linkedom without a body.
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  if (!document.documentElement || !document.body)
    return { kind: 'unreadable', message: 'The page holds no document.' };
  const facts = findFacts(document, base);
  removeFurniture(document);
  const content = new Readability<Node>(document, {
    maxElemsToParse: MAX_ELEMENTS,
    serializer: (node) => node,
  }).parse()?.content;
  const blocks = content ? dropTitle(readBlocks(content), facts.title?.value) : [];
  if (blocks.length === 0) return { kind: 'unreadable', message: 'No article was found on the page.' };
  return { kind: 'page', facts, blocks };
}

/** The title stands in the front matter; as the first line of the text it would be there twice. */
function dropTitle(blocks: readonly Block[], title: string | undefined): readonly Block[] {
  const first = blocks[0];
  return first && title && first.text.toLowerCase() === title.toLowerCase() ? blocks.slice(1) : blocks;
}
