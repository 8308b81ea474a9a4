import type { TextWeights } from './weight.js';

/** An element with more than this share of the prose holds the article, whatever its class says. */
export const ARTICLE_SHARE = 0.5;

/** Least prose of an article that its markup names, in UTF-16 code units. */
const LEAST_PROSE = 250;

/**
 * The element that the markup calls the article: its body, else an `<article>` with a headline or with most of the
 * prose, else the main part. Null where there is none or it holds too little.
 */
export function markedArticle(body: Element, weights: TextWeights): Element | null {
  const holding = (selector: string) =>
    [...body.querySelectorAll(selector)]
      .filter((element) => weights.of(element).prose >= LEAST_PROSE)
      .toSorted((a, b) => weights.of(b).prose - weights.of(a).prose);
  const articles = holding('article, [itemtype$="Article"]');
  const most = (element: Element | undefined) =>
    element && weights.of(element).prose > ARTICLE_SHARE * weights.total.prose ? element : undefined;
  return (
    holding('[itemprop~="articleBody"]')[0] ??
    articles.find((element) => element.querySelector('h1') !== null) ??
    most(articles[0]) ??
    holding('main, [role="main"]')[0] ??
    null
  );
}
