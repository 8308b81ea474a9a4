import type { Corpus } from '../corpus/article.js';
import { articleOf, type SentenceRef, sentenceOf } from '../search/sentence-ref.js';
import { foldText } from './fold.js';

/** Tells which sentences of a corpus are one report, in one article or in several. */
export interface Copies {
  /**
   * The sentence and all that carry its words, the original first: the earliest date, an undated article after
   * dated ones, then by path and position. A sentence without copies is alone in its group.
   */
  groupOf(ref: SentenceRef): readonly SentenceRef[];
  /** As `groupOf`, with the near copies: the same report in other words (see `groupReports`). */
  reportOf(ref: SentenceRef): readonly SentenceRef[];
  /** How many groups have more than one sentence. */
  readonly groups: number;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** An outlet that nobody could name is written in words: `Unknown outlet (Nigeria)`. */
const UNNAMED = /^unknown\b/i;

/** Whether an outlet is one that nobody could name. */
export const isUnnamed = (outlet: string): boolean => UNNAMED.test(outlet);

/**
 * The order of printing: who is named first on what several outlets carry. Named outlets come before unnamed ones, then
 * the earliest date, undated articles last, then name, path and position in the article.
 */
export function byPrinting(corpus: Corpus): (a: SentenceRef, b: SentenceRef) => number {
  return (a, b) => {
    const one = articleOf(corpus, a);
    const other = articleOf(corpus, b);
    // U+FFFF sorts after every digit: an undated article comes last.
    return (
      Number(isUnnamed(one.outlet)) - Number(isUnnamed(other.outlet)) ||
      compareText(one.date ?? '\uffff', other.date ?? '\uffff') ||
      compareText(one.outlet, other.outlet) ||
      compareText(one.path, other.path) ||
      a.sentence - b.sentence
    );
  };
}

/**
 * A hash of 52 bits, made of two multiplicative ones, as an exact integer. A map of numbers takes far less memory than
 * one of texts.
 */
function hashOf(text: string): number {
  let low = 5381;
  let high = 52711;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    low = (Math.imul(low, 33) ^ code) >>> 0;
    high = (Math.imul(high, 31) + code) >>> 0;
  }
  return (high & 0x3ffffff) * 0x4000000 + (low & 0x3ffffff);
}

const keyOf = (ref: SentenceRef) => `${ref.article}:${ref.sentence}`;

/**
 * Finds sentences with the same words (see `foldText`). Headings are passed over, because they are never quoted. Takes
 * time linear in the text. Memory: one number for each sentence while it runs, and afterwards only the sentences that
 * have copies.
 */
export function findCopies(corpus: Corpus): Copies {
  const groups = new Map<string, SentenceRef[]>();
  const firstOf = new Map<number, SentenceRef>();
  corpus.articles.forEach((article, articleNumber) => {
    article.sentences.forEach((sentence, sentenceNumber) => {
      if (sentence.kind === 'heading') return;
      const ref = { article: articleNumber, sentence: sentenceNumber };
      const folded = foldText(sentence.text);
      const hash = hashOf(folded);
      const first = firstOf.get(hash);
      if (first === undefined) firstOf.set(hash, ref);
      else if (foldText(sentenceOf(corpus, first).text) === folded) {
        const group = groups.get(keyOf(first)) ?? [first];
        group.push(ref);
        for (const member of [first, ref]) groups.set(keyOf(member), group);
      }
    });
  });
  const distinct = new Set(groups.values());
  for (const group of distinct) group.sort(byPrinting(corpus));
  const groupOf = (ref: SentenceRef) => groups.get(keyOf(ref)) ?? [ref];
  return { groupOf, reportOf: groupOf, groups: distinct.size };
}
