import type { Corpus } from '../corpus/article.js';
import type { Hit, SentenceRef } from '../search/engine.js';
import type { Copy, Quotation } from './answer.js';
import { articleOf, type Copies, sentenceOf } from './copies.js';
import { carrySpans } from './fold.js';

/** What a quotation is made from: one generation of the articles and its copies. */
export interface Printed {
  readonly corpus: Corpus;
  readonly copies: Copies;
}

const same = (a: SentenceRef, b: SentenceRef) => a.article === b.article && a.sentence === b.sentence;

/** Where the same words stand in other articles, one place an article, in the order of printing. */
function alsoIn(corpus: Corpus, quoted: SentenceRef, group: readonly SentenceRef[]): Copy[] {
  const named = new Set([quoted.article]);
  const copies: Copy[] = [];
  for (const ref of group) {
    if (named.has(ref.article)) continue;
    named.add(ref.article);
    const { outlet, path } = articleOf(corpus, ref);
    const { start, end } = sentenceOf(corpus, ref);
    copies.push({ outlet, article: path, start, end });
  }
  return copies;
}

/**
 * Makes the quotation of a hit. Of the sentences that carry the same words the original is quoted, or with
 * an outlet chosen the first of that outlet; the others are named in `alsoIn`.
 */
export function quote({ corpus, copies }: Printed, hit: Hit, outlet?: string): Quotation {
  const group = copies.groupOf(hit);
  const quotable =
    outlet === undefined ? group : group.filter((ref) => articleOf(corpus, ref).outlet === outlet);
  const quoted = quotable[0] ?? hit;
  const article = articleOf(corpus, quoted);
  const sentence = sentenceOf(corpus, quoted);
  const matches = same(quoted, hit)
    ? hit.matches
    : carrySpans(hit.matches, sentenceOf(corpus, hit).text, sentence.text);
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
    score: hit.score,
    matches,
    alsoIn: alsoIn(corpus, quoted, group),
    ...(hit.features === undefined ? {} : { features: hit.features }),
  };
}

/**
 * Keeps the best hit of each group of copies, in the order given, so that no words take two places. The hit
 * kept is the group's best scored; which copy is quoted is for `quote` to say.
 */
export function mergeCopies(hits: readonly Hit[], copies: Copies): Hit[] {
  const taken = new Set<string>();
  return hits.filter((hit) => {
    // A group hands out the same list to all its members, so its first one stands for all of them.
    const [first = hit] = copies.groupOf(hit);
    const key = `${first.article}:${first.sentence}`;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}
