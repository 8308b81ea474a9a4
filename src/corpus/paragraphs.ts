import type { Span } from './article.js';
import { looksHardWrapped, paragraphs as splitParagraphs } from './splitting/paragraphs.js';

/** The span without white space at its ends; empty (`start === end`) when it holds nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  const to = end - (slice.length - slice.trimEnd().length);
  return from < to ? { start: from, end: to } : { start, end: start };
}

/**
 * The paragraphs of a body, trimmed, in order; lines of white space alone are none. A newline ends a paragraph,
 * except in a body that is hard-wrapped: there only blank lines, list items and headings do. Linear.
 */
export function findParagraphs(text: string, bodyStart: number): Span[] {
  const body = text.slice(bodyStart);
  return splitParagraphs(body, looksHardWrapped(body) ? 'wrap' : 'paragraph').map(({ start, end }) => ({
    start: bodyStart + start,
    end: bodyStart + end,
  }));
}
