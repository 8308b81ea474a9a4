import type { Span } from './article.js';
import { looksHardWrapped, paragraphs as splitParagraphs } from './splitting/paragraphs.js';

/** What ends a paragraph: a newline of any system, and the two separators of Unicode. */
const LINE = /[^\r\n\u2028\u2029]+/g;

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
  if (looksHardWrapped(body)) {
    return splitParagraphs(body, 'wrap').map(({ start, end }) => ({
      start: bodyStart + start,
      end: bodyStart + end,
    }));
  }
  const paragraphs: Span[] = [];
  const line = new RegExp(LINE);
  line.lastIndex = bodyStart;
  for (let match = line.exec(text); match !== null; match = line.exec(text)) {
    const span = trimSpan(text, { start: match.index, end: match.index + match[0].length });
    if (span.start < span.end) paragraphs.push(span);
  }
  return paragraphs;
}
