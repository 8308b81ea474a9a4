import type { Article, Corpus, LeftOut, Sentence } from '../corpus/article.js';
import { articleOf } from '../search/sentence-ref.js';
import type { Copy, Quotation } from './answer.js';
import { itemAt } from './at.js';
import { type Printed, quoteAt } from './quotation.js';
import { decodeRef, firstFrom, type QuoteRef } from './reference.js';
import { type WordChange, wordChanges } from './word-diff.js';

/** One sentence around the quotation, or the quotation itself. */
export interface ContextSentence extends Sentence {
  readonly type: 'sentence';
  /** True for exactly one sentence of a context. */
  readonly quoted: boolean;
}

/** Text between two sentences that was left out, such as page furniture. It is shown as a gap and never as text. */
export interface ContextGap extends LeftOut {
  readonly type: 'left-out';
}

export type ContextPiece = ContextSentence | ContextGap;

/** A copy of the quotation, and how its words differ. */
export interface ContextCopy extends Copy {
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  /** The sentence as this outlet printed it. */
  readonly text: string;
  /** How the copy's words differ from the quotation's, in order. One `same` piece where they do not. */
  readonly changes: readonly WordChange[];
}

/** The surroundings of one quotation, in the order of the article. Plain data. */
export type Context =
  | {
      readonly kind: 'found';
      readonly quote: Quotation;
      /** In reading order; covers at least the quotation's paragraph. */
      readonly pieces: readonly ContextPiece[];
      /** Whether the article has sentences before the first piece, after the last. */
      readonly moreBefore: boolean;
      readonly moreAfter: boolean;
      /** The first printed, at most 50; `quote.alsoIn` has all. */
      readonly copies: readonly ContextCopy[];
    }
  /** The articles no longer contain this sentence in this place, or the reference is not one. */
  | { readonly kind: 'gone' };

/**
 * The fewest sentences shown before and after the quotation, even beyond its paragraph: in news a paragraph is often
 * one sentence.
 */
const LEAST_AROUND = 2;
/** Most sentences shown before and after, however long the paragraph is. */
const MOST_AROUND = 20;
/** The most copies that are compared with the quotation, those in other words first. More do not fit any reply. */
const MOST_COPIES = 50;

/** The sentences around the quotation that `ref` names, or `gone` where the articles no longer have it. */
export function contextOf(printed: Printed, ref: QuoteRef): Context {
  const place = decodeRef(printed.corpus, ref);
  if (place === null) return { kind: 'gone' };
  const article = articleOf(printed.corpus, place);
  const range = surroundings(article, place.sentence);
  const quote = quoteAt(printed, place);
  return {
    kind: 'found',
    quote,
    pieces: pieces(article, range, place.sentence),
    moreBefore: range.from > 0,
    moreAfter: range.to < article.sentences.length - 1,
    copies: copiesOf(printed.corpus, quote),
  };
}

/** The first and the last sentence to show. */
interface SentenceRange {
  readonly from: number;
  readonly to: number;
}

/** The paragraph of the quotation, and at least some sentences before and after it. */
function surroundings({ sentences }: Article, quoted: number): SentenceRange {
  const { paragraph } = itemAt(sentences, quoted);
  const near = (index: number) => Math.abs(index - quoted) <= LEAST_AROUND;
  const shown = (index: number) => near(index) || sentences[index]?.paragraph === paragraph;
  let [from, to] = [quoted, quoted];
  while (from > 0 && quoted - from < MOST_AROUND && shown(from - 1)) from--;
  while (to < sentences.length - 1 && to - quoted < MOST_AROUND && shown(to + 1)) to++;
  return { from, to };
}

function pieces(article: Article, { from, to }: SentenceRange, quoted: number): ContextPiece[] {
  const sentences = article.sentences.slice(from, to + 1);
  const { start } = itemAt(article.sentences, from);
  const { end } = itemAt(article.sentences, to);
  const gaps = article.leftOut.slice(firstFrom(article.leftOut, start), firstFrom(article.leftOut, end));
  const between = gaps.filter((gap) => gap.end <= end);
  return [
    ...sentences.map((each, index) => ({
      type: 'sentence' as const,
      ...each,
      quoted: from + index === quoted,
    })),
    ...between.map((each) => ({ type: 'left-out' as const, ...each })),
  ].sort((a, b) => a.start - b.start);
}

function copiesOf({ articles }: Corpus, quote: Quotation): ContextCopy[] {
  const { alsoIn } = quote;
  const telling =
    alsoIn.length <= MOST_COPIES ? alsoIn : alsoIn.toSorted((a, b) => differing(b) - differing(a));
  const shown = new Set(telling.slice(0, MOST_COPIES));
  const paths = new Set([...shown].map(({ article }) => article));
  const byPath = new Map(
    articles.filter(({ path }) => paths.has(path)).map((article) => [article.path, article]),
  );
  return alsoIn
    .filter((copy) => shown.has(copy))
    .map((copy) => {
      const article = byPath.get(copy.article);
      if (article === undefined) throw new RangeError(`expected an article with the path ${copy.article}`);
      return contextCopy(article, quote, copy);
    });
}

const differing = ({ differs = false }: Copy): number => Number(differs);

function contextCopy(article: Article, quote: Quotation, copy: Copy): ContextCopy {
  const { title, date, url } = article;
  const text = article.text.slice(copy.start, copy.end);
  return { ...copy, title, date, url, text, changes: wordChanges(quote.text, text) };
}
