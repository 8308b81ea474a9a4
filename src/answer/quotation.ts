import type { Corpus } from '../corpus/article.js';
import type { Hit } from '../search/engine.js';
import { articleOf, type SentenceRef, sentenceOf } from '../search/sentence-ref.js';
import type { Copy, Quotation } from './answer.js';
import { byPrinting, type Copies } from './copies.js';
import { carrySpans } from './fold.js';

/** What quotations are made from: the articles of one generation, and their copies. */
export interface Printed {
  readonly corpus: Corpus;
  readonly copies: Copies;
}

const same = (a: SentenceRef, b: SentenceRef) => a.article === b.article && a.sentence === b.sentence;

/**
 * Where the report stands in other articles, in the order of printing: one place in each, one with the same words if it
 * has one.
 */
function alsoIn({ corpus, copies }: Printed, quoted: SentenceRef): Copy[] {
  const sameWords = copies.groupOf(quoted);
  const report = copies.reportOf(quoted);
  if (sameWords.length < 2 && report.length < 2) return [];
  const places = new Map<number, { readonly ref: SentenceRef; readonly differs: boolean }>();
  const add = (refs: readonly SentenceRef[], differs: boolean) => {
    for (const ref of refs) {
      if (ref.article !== quoted.article && !places.has(ref.article))
        places.set(ref.article, { ref, differs });
    }
  };
  add(sameWords, false);
  add(report, true);
  const printed = byPrinting(corpus);
  return [...places.values()]
    .sort((a, b) => printed(a.ref, b.ref))
    .map(({ ref, differs }) => {
      const { outlet, path } = articleOf(corpus, ref);
      const { start, end } = sentenceOf(corpus, ref);
      return { outlet, article: path, start, end, ...(differs ? { differs } : {}) };
    });
}

/**
 * Makes the quotation of a hit. Of the sentences with the same words the first printed is quoted, or the first of the
 * outlet that was asked. The others are named in `alsoIn`, and so are near copies. A near copy is never quoted in place
 * of the hit, because the hit's words answer.
 */
export function quote(printed: Printed, hit: Hit, outlet?: string): Quotation {
  const { corpus, copies } = printed;
  const group = copies.groupOf(hit);
  const quotable =
    outlet === undefined ? group : group.filter((ref) => articleOf(corpus, ref).outlet === outlet);
  const quoted = quotable[0] ?? hit;
  const matches = same(quoted, hit)
    ? hit.matches
    : carrySpans(hit.matches, sentenceOf(corpus, hit).text, sentenceOf(corpus, quoted).text);
  return quoteAt(printed, { ...hit, ...quoted, matches });
}

/** A sentence to quote; without a question it has neither score (shown as 0) nor matches. */
export type Quotable = SentenceRef & Partial<Pick<Hit, 'score' | 'matches' | 'features'>>;

/** Makes the quotation of exactly this sentence, whoever printed its words first. */
export function quoteAt(printed: Printed, quoted: Quotable): Quotation {
  const article = articleOf(printed.corpus, quoted);
  const sentence = sentenceOf(printed.corpus, quoted);
  return {
    text: sentence.text,
    outlet: article.outlet,
    title: article.title,
    date: article.date,
    url: article.url,
    article: article.path,
    start: sentence.start,
    end: sentence.end,
    kind: sentence.kind,
    score: quoted.score ?? 0,
    matches: quoted.matches ?? [],
    alsoIn: alsoIn(printed, quoted),
    ...(quoted.features === undefined ? {} : { features: quoted.features }),
  };
}

/**
 * Keeps the first hit of each report, in the given order, so that no report is shown twice. `quote` decides which copy
 * of it is quoted.
 */
export function mergeCopies(hits: readonly Hit[], copies: Copies): Hit[] {
  const taken = new Set<string>();
  return hits.filter((hit) => {
    // A report hands out the same list to all its members, so its first one stands for all of them.
    const [first = hit] = copies.reportOf(hit);
    const key = `${first.article}:${first.sentence}`;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}
