import { foldLine } from '../format/body.js';
import { decodeFact } from './decode.js';
import type { FactCandidate } from './fact-names.js';
import { type DescribedArticle, type JsonLd, readJsonLd } from './json-ld.js';
import { metaFacts } from './meta-tags.js';
import { normaliseFact } from './normalise.js';
import { lettersOf, partsOf, sharedWords } from './same-words.js';

/** What a page states for machines. Every value has the form of front matter; ill-formed ones are passed over. */
export interface StatedFacts {
  /** What tags and the visible markup say, most trusted first within each fact. */
  readonly tags: readonly FactCandidate[];
  /** The same of JSON-LD's description of the article. */
  readonly described: readonly FactCandidate[];
  /** The headline in that description. */
  readonly headline: readonly FactCandidate[];
  /** Names of sites in JSON-LD. They may be the outlet. */
  readonly sites: readonly FactCandidate[];
  /** `<title>`. */
  readonly tab: string | null;
  /** The description itself, as it stands there. */
  readonly article: DescribedArticle | null;
}

/**
 * Gathers what a page states for machines.
 *
 * @param headings what readers see. A title that they see with `&amp;` in it is about just that.
 * @param base the address that relative ones count from; null for a saved file.
 */
export function statedFacts(
  document: Document,
  headings: readonly string[],
  base: string | null,
): StatedFacts {
  const shown = new Set(headings);
  const clean = ({ name, value, source }: FactCandidate): FactCandidate[] => {
    const stated = shown.has(foldLine(value)) ? value : decodeFact(value);
    const normal = normaliseFact(name, stated, base);
    return normal === null ? [] : [{ name, value: normal, source }];
  };
  const tags = metaFacts(document).flatMap(clean);
  const tab = tabTitle(document);
  const jsonLd = readJsonLd(document);
  const titles = tags.filter(({ name }) => name === 'title').map(({ value }) => value);
  const article = ownArticle(jsonLd, [...headings, ...titles, ...(tab ? partsOf(tab) : [])]);
  const headline = article?.headline;
  return {
    tags,
    described: (article?.facts ?? []).flatMap(clean),
    headline: headline ? clean({ name: 'title', value: headline, source: 'json-ld headline' }) : [],
    sites: jsonLd.sites.flatMap((value) => clean({ name: 'outlet', value, source: 'json-ld site' })),
    tab,
    article,
  };
}

function tabTitle(document: Document): string | null {
  const text = foldLine(document.querySelector('head > title, title')?.textContent ?? '');
  return normaliseFact('title', decodeFact(text), null);
}

/** From this share of common words on, a description is about the article whose title the page shows. */
const ALIKE = 0.5;

/** The description of the page's own article. Pages also describe related ones, and whole sections. */
function ownArticle({ articles }: JsonLd, titles: readonly string[]): DescribedArticle | null {
  const agrees = ({ headline }: DescribedArticle) =>
    headline !== null &&
    titles.some((title) => lettersOf(title) === lettersOf(headline) || sharedWords(title, headline) >= ALIKE);
  const own = articles.filter(({ own }) => own);
  return (
    articles.find((article) => article.exact && agrees(article)) ??
    (own.filter(({ exact }) => exact).length === 1 ? own.find(({ exact }) => exact) : undefined) ??
    own.find(({ exact }) => !exact) ??
    own[0] ??
    null
  );
}
