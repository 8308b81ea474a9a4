import type { LeftOut, Sentence, Span } from './article.js';
import { BodyReader } from './body-reader.js';
import { placesOf } from './paragraph-places.js';
import { findParagraphs } from './paragraphs.js';

/** The parts of a body. Together their spans cover every character that is not white space. */
export interface BodyParts {
  readonly sentences: readonly Sentence[];
  readonly leftOut: readonly LeftOut[];
  /** Sentences that were too long. They were cut or left out. */
  readonly long: readonly Span[];
}

/**
 * Reads the sentences of a body: paragraphs, without their furniture, classified and split. Every character of the
 * body that is not white space lies in exactly one sentence or left-out stretch. Linear in the length of the body.
 */
export function readSentences(text: string, bodyStart: number, language: string | null): BodyParts {
  const paragraphs = findParagraphs(text, bodyStart);
  const lines = paragraphs.map(({ start, end }) => text.slice(start, end));
  const reader = new BodyReader(text, language, lines);
  for (const [index, place] of placesOf(text, paragraphs).entries()) {
    const paragraph = paragraphs[index];
    if (paragraph !== undefined) reader.read(paragraph, place);
  }
  const leftOut = reader.leftOut.toSorted((a, b) => a.start - b.start);
  return { sentences: reader.sentences, leftOut, long: reader.long };
}
