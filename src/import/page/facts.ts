import type { FactCandidate, FactName, FoundFact, FoundFacts } from './fact-names.js';
import type { DescribedArticle } from './json-ld.js';
import { metaStamps, onlyTime } from './meta-tags.js';
import { normaliseFact } from './normalise.js';
import { pageAddress } from './page-address.js';
import { pageDate, type Stamp } from './page-date.js';
import type { PageLine } from './page-lines.js';
import { pageOutlet } from './page-outlet.js';
import { pageTitle } from './page-title.js';
import { lettersOf } from './same-words.js';
import { shownHeadings, shownNames } from './shown-names.js';
import { statedFacts } from './stated-facts.js';

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
 * tags) is held against what readers see, because each of them describes another page now and then.
 */
export function findFacts(document: Document, { base, lines, today }: PageAround): PageFacts {
  const headings = shownHeadings(document);
  const stated = statedFacts(document, headings, base);
  const all = (name: FactName): FactCandidate[] =>
    [...stated.described, ...stated.tags].filter((fact) => fact.name === name);
  const addresses = [...stated.tags, ...stated.described].filter(({ name }) => name === 'url');
  const url = pageAddress({ stated: addresses, base });
  const host = url === null ? null : new URL(base ?? url.value).host;
  const author = authorOf(all('author'));
  const tagged = stated.tags.filter(({ name }) => name === 'title');
  const outlet = pageOutlet({
    stated: [...all('outlet'), ...stated.sites],
    tab: stated.tab,
    shown: shownNames(document),
    host,
    titles: [...headings, ...tagged.map(({ value }) => value)],
    authors: author === null ? [] : [author.value],
  });
  const title = usableTitle(
    pageTitle({
      headings,
      subheadings: shownHeadings(document, 'h2, h3'),
      stated: [...stated.headline, ...tagged],
      tab: stated.tab,
      outlets: [...(outlet ? [outlet.value] : []), ...all('outlet').map(({ value }) => value)],
      host,
    }),
  );
  const language = likeliestLanguage(all('language'));
  const date = pageDate({
    stamps: allStamps(document, stated.article),
    lines,
    headline: headlineIn(lines, title),
    address: url?.value ?? null,
    language: document.documentElement.getAttribute('lang') || language?.value || null,
    today,
  });
  const known = { outlet, title, date, author, language, url };
  return { facts: withoutUnknown(known), body: stated.article?.body ?? null };
}

/** What the page itself says comes before what its tags say. */
function likeliestLanguage(stated: readonly FactCandidate[]): FactCandidate | null {
  return stated.find(({ source }) => source === 'html lang') ?? stated[0] ?? null;
}

/** A heading can hold anything. What no article file may have as its title is no title. */
function usableTitle(found: FoundFact | null): FoundFact | null {
  const value = found === null ? null : normaliseFact('title', found.value, null);
  return found === null || value === null ? null : { ...found, value };
}

function withoutUnknown(known: Readonly<Record<FactName, FoundFact | null>>): FoundFacts {
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, fact]) =>
      fact === null ? [] : [[name, { value: fact.value, source: fact.source }]],
    ),
  );
}

/** Stamps of the day: JSON-LD's, those of tags; without any, that of the page's `<time>` elements. */
function allStamps(document: Document, article: DescribedArticle | null): Stamp[] {
  const stamps = [...stampsOf(article), ...metaStamps(document)];
  return stamps.length > 0 ? stamps : onlyTime(document);
}

function stampsOf(article: DescribedArticle | null): Stamp[] {
  const facts = article?.facts ?? [];
  return facts
    .filter(({ name }) => name === 'date')
    .map(({ value, source }) => ({ value, source, exact: article?.exact ?? false }));
}

/**
 * The place of the headline among the lines: the heading that is the title, else the first heading of the first level,
 * else any line that is the title.
 */
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
