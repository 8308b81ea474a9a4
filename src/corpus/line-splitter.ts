import type { Span } from './article.js';

/** Stands in until the splitter lands: a sentence ends at a full stop, question or exclamation mark and a space. */
export function splitSentences(text: string, _options?: { readonly language?: string }): Span[] {
  const spans: Span[] = [];
  const pattern = /\S(?:[^.?!]|[.?!](?!["”’')\]]*\s))*[.?!]?["”’')\]]*/g;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = match.index + match[0].trimEnd().length;
    spans.push({ start: match.index, end });
  }
  return spans;
}
