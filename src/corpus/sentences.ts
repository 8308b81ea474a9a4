import type { LeftOut, Sentence } from './article.js';
import { splitSentences } from './line-splitter.js';
import { findParagraphs } from './paragraphs.js';

/** What a body comes apart into: together its spans cover every character that is not white space. */
export interface BodyParts {
  readonly sentences: readonly Sentence[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads the sentences of a body, and what is left out of it by which rule. */
export function readSentences(text: string, bodyStart: number, language: string | null): BodyParts {
  const sentences: Sentence[] = [];
  findParagraphs(text, bodyStart).forEach((span, paragraph) => {
    const options = language === null ? {} : { language };
    for (const piece of splitSentences(text.slice(span.start, span.end), options)) {
      const start = span.start + piece.start;
      const end = span.start + piece.end;
      sentences.push({ start, end, kind: 'body', text: text.slice(start, end), paragraph });
    }
  });
  return { sentences, leftOut: [] };
}
