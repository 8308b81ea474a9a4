import type { Corpus } from '../corpus/article.js';
import type { SearchIndex } from './index/search-index.js';
import type { Suggestion } from './spelling-suggestions.js';
import type { Analyzer } from './text/analyze.js';

/** Occurrences of a word that are looked at before its capitals are taken from the first one (count). */
const MAX_LOOKS = 50;

/** Where a suggested word is to be looked up. */
interface Printed {
  readonly corpus: Corpus;
  readonly index: SearchIndex;
  readonly analyzer: Analyzer;
}

/** The last segment that begins at or before a token. */
function segmentAt(starts: Uint32Array, token: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * A suggested word as the articles print it ("Pompeo"), without a possessive: inside a sentence if it stands there,
 * as the first word of one has a capital anyway. The folded word where only titles and headings hold it. One pass
 * over the tokens at most.
 */
export function asPrinted({ corpus, index, analyzer }: Printed, { term, word }: Suggestion): string {
  const { state } = index;
  const end = state.segmentStart[index.sentences] ?? 0;
  let first: string | undefined;
  let at = state.tokens.indexOf(term);
  for (let looks = 0; at >= 0 && at < end && looks < MAX_LOOKS; looks += 1) {
    const segment = segmentAt(state.segmentStart, at);
    const { sentences } = corpus.articles[state.articleOf[segment]!]!;
    const { text } = sentences[state.sentenceOf[segment]!]!;
    const start = state.tokenStart[at]!;
    const printed = text.slice(start, start + state.tokenLength[at]!).replace(/['’]s?$/u, '');
    if (analyzer.analyze(printed)[0]?.word === word) {
      if (at > state.segmentStart[segment]!) return printed;
      first ??= printed;
    }
    at = state.tokens.indexOf(term, at + 1);
  }
  return first ?? word;
}
