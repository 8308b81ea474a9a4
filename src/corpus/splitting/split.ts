import { rulesFor } from '../../language/sentence-rules.js';
import type { Span } from '../article.js';
import { boundaries } from './boundaries.js';
import { trimmed } from './characters.js';
import { type Newline, paragraphs } from './paragraphs.js';

export interface SplitOptions {
  /** BCP 47 tag of the text; decides which abbreviations are known. Default `en`. */
  readonly language?: string | undefined;
  /** What a newline means; see {@link Newline}. Default `paragraph`. */
  readonly newline?: Newline | undefined;
}

/**
 * The sentences of a text as spans in UTF-16 code units of `text`. They are trimmed, ordered and disjoint, and
 * together hold every character that is not white space. Any string is accepted, lone surrogates included. Linear in
 * the length of the text.
 *
 * The splitter works by rules. Candidates are the marks of UAX #29 (sentence boundaries) and the markers of lists.
 * What stands around a candidate decides (after Grefenstette & Tapanainen 1994, and Kiss & Strunk 2006 for sentence
 * starters). Measured on the golden rules of the pragmatic segmenter: docs/sentence-splitting.md.
 */
export function splitSentences(text: string, options: SplitOptions = {}): Span[] {
  const rules = rulesFor(options.language);
  const spans: Span[] = [];
  for (const { start, end } of paragraphs(text, options.newline ?? 'paragraph')) {
    // Each paragraph by itself: a search for a mark that it lacks would read on to the end of the text.
    const paragraph = text.slice(start, end);
    let from = 0;
    for (const boundary of [...boundaries(paragraph, { from, to: end - start, rules }), end - start]) {
      const span = trimmed(paragraph, from, boundary);
      if (span.end > span.start) spans.push({ start: start + span.start, end: start + span.end });
      from = boundary;
    }
  }
  return spans;
}
