import type { Block } from '../page/page-lines.js';

/** White space that may be folded, and control characters, which nobody sees. Non-breaking spaces stay. */
const FOLDED = /[ \u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000\p{Cc}]+/gu;

/** One line of text: white space folded, half characters replaced. No word is changed. */
export function foldLine(text: string): string {
  return text.toWellFormed().replace(FOLDED, ' ').trim();
}

/** What the reader of article files takes for the mark of a heading (rule `heading-marker`). */
const HEADING_MARK = /(^|[^\p{L}\p{N}#])(#{1,6})(?=\s)/gu;

/** An invisible sign that joins a number sign to what follows. Matching folds it, and the words stay as printed. */
const WORD_JOINER = '\u2060';

/** A paragraph whose own number signs are not taken for the mark of a heading. */
function unmarked(text: string): string {
  return text.replace(HEADING_MARK, `$1$2${WORD_JOINER}`);
}

function lineOf({ kind, text }: Block): string {
  switch (kind) {
    case 'heading':
      return `## ${text}`;
    case 'caption':
      return `Caption: ${text}`;
    case 'standfirst':
      return `Standfirst: ${text}`;
    case 'item':
      return `- ${unmarked(text)}`;
    case 'paragraph':
      return unmarked(text);
  }
}

/**
 * The body of an article file: a line for each block, with an empty line between, so that the text does not look
 * hard-wrapped. Headings, captions, standfirsts and items get the marks that `readArticle` leaves out by name
 * (`heading-marker`, `caption-label`, `standfirst-label`, `list-marker`). Linear.
 */
export function bodyOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => ({ ...block, text: foldLine(block.text) }))
    .filter(({ text }) => text !== '')
    .map((block) => `${lineOf(block)}\n`)
    .join('\n');
}
