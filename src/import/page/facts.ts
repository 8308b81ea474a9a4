import { foldLine } from '../format/body.js';
import { decodeFact } from './decode.js';
import type { FactCandidate, FactName, FoundFact, FoundFacts } from './fact-names.js';
import { type DescribedArticle, type JsonLd, readJsonLd } from './json-ld.js';
import { metaFacts, metaStamps, onlyTime } from './meta-tags.js';
import { normaliseFact } from './normalise.js';
import { pageAddress } from './page-address.js';
import { pageDate, type Stamp } from './page-date.js';
import type { PageLine } from './page-lines.js';
import { pageOutlet } from './page-outlet.js';
import { pageTitle } from './page-title.js';
import { lettersOf, partsOf, sharedWords } from './same-words.js';
import { shownHeadings, shownNames } from './shown-names.js';

/** What facts are read from besides the document. */
export interface PageAround {
  /** The address that the page came from, null for a saved file; relative addresses count from it. */
  readonly base: string | null;
  /** Every line of the page, before anything is taken out. */
  readonly lines: readonly PageLine[];
  /** Today, as a calendar day. */
  readonly today: string;
}

export interface PageFacts {
  readonly facts: FoundFacts;
  /** The article's whole text as JSON-LD gives it; null where it does not. */
  readonly body: string | null;
}

/**
 * Gathers what a page says of itself. What is written for machines (JSON-LD, OpenGraph and `article:` tags, other meta
 * tags) is held against what readers see, because each of them describes another page now and then. An ill-formed value
 * (a date that is none, a relative address) is passed over.
 */
export function findFacts(document: Document, { base, lines, today }: PageAround): PageFacts {
  const headings = shownHeadings(document);
  const shown = new Set(headings);
  const clean = ({ name, value, source }: FactCandidate): FactCandidate[] => {
    // A title that readers see with `&amp;` in it is about just that.
    const stated = shown.has(foldLine(value)) ? value : decodeFact(value);
    const normal = normaliseFact(name, stated, base);
    return normal === null ? [] : [{ name, value: normal, source }];
  };
  const meta = metaFacts(document).flatMap(clean);
  const tab = tabTitle(document);
  const titles = [...headings, ...meta.filter(({ name }) => name === 'title').map(({ value }) => value)];
  const jsonLd = readJsonLd(document);
  const article = ownArticle(jsonLd, [...titles, ...(tab ? partsOf(tab) : [])]);
  const described = (article?.facts ?? []).flatMap(clean);
  const all = (name: FactName): FactCandidate[] =>
    [...described, ...meta].filter((fact) => fact.name === name);

  const addresses = [...meta, ...described].filter(({ name }) => name === 'url');
  const url = pageAddress({ stated: addresses, base });
  const host = url === null ? null : new URL(base ?? url.value).host;
  const author = authorOf(all('author'));
  const headline = article?.headline
    ? clean({ name: 'title', value: article.headline, source: 'json-ld headline' })
    : [];
  const sites = jsonLd.sites.flatMap((value) => clean({ name: 'outlet', value, source: 'json-ld site' }));
  const outlet = pageOutlet({
    stated: [...all('outlet'), ...sites],
    tab,
    shown: shownNames(document),
    host,
    titles,
    authors: author === null ? [] : [author.value],
  });
  const found = pageTitle({
    headings,
    subheadings: shownHeadings(document, 'h2, h3'),
    stated: [...headline, ...meta.filter(({ name }) => name === 'title')],
    tab,
    outlets: [...(outlet ? [outlet.value] : []), ...all('outlet').map(({ value }) => value)],
    host,
  });
  // A heading can hold anything: what no article file may have as a title is none.
  const value = found === null ? null : normaliseFact('title', found.value, base);
  const title = found === null || value === null ? null : { ...found, value };
  const language = all('language').find(({ source }) => source === 'html lang') ?? all('language')[0] ?? null;
  const tag = document.documentElement.getAttribute('lang') || language?.value || null;
  const stamps = [...stampsOf(article), ...metaStamps(document)];
  const date = pageDate({
    stamps: stamps.length > 0 ? stamps : onlyTime(document),
    lines,
    headline: headlineIn(lines, title),
    address: url?.value ?? null,
    language: tag,
    today,
  });
  const known = { outlet, title, date, author, language, url };
  const facts = Object.fromEntries(
    Object.entries(known).flatMap(([name, fact]) =>
      fact === null ? [] : [[name, { value: fact.value, source: fact.source }]],
    ),
  );
  return { facts, body: article?.body ?? null };
}

function tabTitle(document: Document): string | null {
  const text = foldLine(document.querySelector('head > title, title')?.textContent ?? '');
  return normaliseFact('title', decodeFact(text), null);
}

/** The share of common words from which a description is about the article whose title the page shows. */
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

function stampsOf(article: DescribedArticle | null): Stamp[] {
  const facts = article?.facts ?? [];
  return facts
    .filter(({ name }) => name === 'date')
    .map(({ value, source }) => ({ value, source, exact: article?.exact ?? false }));
}

/** Where the headline stands among the lines: the heading that is the title, else the first of the first level. */
function headlineIn(lines: readonly PageLine[], title: FoundFact | null): number | null {
  const letters = title === null ? '' : lettersOf(title.value);
  const named = lines.findIndex(({ kind, text }) => kind === 'heading' && lettersOf(text) === letters);
  if (named >= 0) return named;
  const first = lines.findIndex(({ headline }) => headline);
  const any = lines.findIndex(({ text }) => letters !== '' && lettersOf(text) === letters);
  return first >= 0 ? first : any >= 0 ? any : null;
}

/** Templates may put words around a name. A place that has the name alone is better. */
function authorOf(candidates: readonly FactCandidate[]): FactCandidate | null {
  const [first] = candidates;
  if (first === undefined) return null;
  const inner = candidates.find(
    ({ value }) =>
      value !== first.value && value.length > 3 && first.value.toLowerCase().endsWith(value.toLowerCase()),
  );
  return inner ?? first;
}
