import { type Prepared, sentenceAt } from '../prepare.js';
import type { SpellingSuggestion } from './spelling-suggestions.js';

/**
 * The most occurrences that are looked at for one inside a sentence. After these the first occurrence decides on
 * capitals.
 */
const MAX_LOOKS = 50;

/**
 * A suggested word as the articles print it ("Pompeo"), without a possessive. An occurrence inside a sentence is
 * preferred, because the first word of a sentence has a capital anyway. Where only titles and headings hold the word,
 * it is given folded. Linear in the tokens, at a fraction of a nanosecond each.
 */
export function asPrinted(prepared: Prepared, { term, word }: SpellingSuggestion): string {
  const { index, analyzer } = prepared;
  const { tokens } = index;
  let first: string | undefined;
  let at = tokens.next(term, 0);
  for (let looks = 0; looks < MAX_LOOKS && at >= 0; looks++) {
    const sentence = tokens.segmentOf(at);
    if (sentence >= index.sentences) break; // only titles and headings follow
    const { start, end } = tokens.span(at);
    const printed = sentenceAt(prepared, sentence)
      .text.slice(start, end)
      .replace(/['’]s?$/u, '');
    if (analyzer.analyze(printed)[0]?.word === word) {
      if (at > tokens.start(sentence)) return printed;
      first ??= printed;
    }
    at = tokens.next(term, at + 1);
  }
  return first ?? word;
}
