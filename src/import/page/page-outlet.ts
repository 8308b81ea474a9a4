import type { FoundFact } from './fact-names.js';
import { isHost } from './host-name.js';
import { lettersOf, partsBehind, partsOf } from './same-words.js';

/** Where a page may state who published it. */
export interface OutletClues {
  /** What tags and JSON-LD say, most trusted first. */
  readonly stated: readonly FoundFact[];
  /** `<title>`. */
  readonly tab: string | null;
  /** What the page shows as its own name: links to its first page, the words of its logo, its copyright line. */
  readonly shown: readonly string[];
  readonly host: string | null;
  /** Titles of the article and names of its authors: no outlet is called so. */
  readonly titles: readonly string[];
  readonly authors: readonly string[];
}

const SITE_NAME = 'meta og:site_name';

/** The source of a name that stands in because no place states one. */
export const HOST_SOURCE = 'the address';

/** The most words of an outlet's name. A longer one has a motto too. */
const MOST_WORDS = 6;

/**
 * The outlet's name, in this order:
 * - what tags and JSON-LD state; the name of an account (`@gazette`) is none;
 * - a part of the tab's title that the page shows as its own name, or that is the host's name;
 * - the last part of the tab's title behind the headline and a section;
 * - a name that the page shows as its own, if it is the host's;
 * - the host itself.
 */
export function pageOutlet(clues: OutletClues): FoundFact | null {
  const { stated, tab, shown, host, titles, authors } = clues;
  const parts = tab === null ? [] : partsBehind(tab, shown);
  const others = new Set([...titles, ...authors].map(lettersOf));
  // A site may set its own name as a heading. Behind the title of the tab it is the outlet's name all the same.
  const last = parts.at(-1);
  if (last !== undefined && parts.length > 1) others.delete(lettersOf(last));
  const usable = stated.filter(({ value }) => !value.startsWith('@') && !others.has(lettersOf(value)));
  const own = new Set(shown.map(lettersOf));
  const seen = new Set([...own, ...parts.map(lettersOf)]);
  // JSON-LD names the company as often as its paper.
  const brand = usable.find(({ source, value }) => source === SITE_NAME && seen.has(lettersOf(value)));
  const first = brand ?? usable[0];
  if (first) return { ...first, value: spoken(withoutMotto(first.value, clues), [...parts, ...shown], host) };
  // Chinese titles are `headline_section_site`.
  const site =
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]_([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2,20})$/u.exec(
      tab ?? '',
    )?.[1];
  if (site) return { value: site, source: 'title' };
  const part = [...parts.slice(1).toReversed(), ...parts.slice(0, 1)].find(
    (name) =>
      !others.has(lettersOf(name)) && (own.has(lettersOf(name)) || (host !== null && isHost(name, host))),
  );
  if (part) return { value: part, source: 'title' };
  const behind = lastOf(parts, others);
  if (behind) return { value: behind, source: 'title' };
  const name = host === null ? undefined : shown.find((text) => isHost(text, host));
  if (name) return { value: name, source: 'the page’s own name' };
  return host === null ? null : { value: host.replace(/^www\./, ''), source: HOST_SOURCE };
}

/**
 * The fewest parts of a tab's title whose last one is the outlet: `Headline | Section | Outlet`. Of two it may be a
 * section.
 */
const PARTS = 3;

/** The last part of a tab that begins with the headline and names a section between. */
function lastOf(parts: readonly string[], titles: ReadonlySet<string>): string | null {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < PARTS) return null;
  const named = titles.has(lettersOf(first)) && !titles.has(lettersOf(last));
  return named && last.split(/\s+/u).length <= MOST_WORDS ? last : null;
}

/** The name without a motto behind it: "The Gazette - Local news, sport and weather". */
function withoutMotto(name: string, { host, tab, shown }: OutletClues): string {
  const parts = partsOf(name);
  const [first] = parts;
  if (first === undefined || parts.length < 2 || name.split(/\s+/u).length <= MOST_WORDS) return name;
  const known = new Set([...(tab === null ? [] : partsOf(tab)), ...shown].map(lettersOf));
  const part = parts.find((each) => known.has(lettersOf(each)) || (host !== null && isHost(each, host)));
  return part ?? first;
}

/** For a name that is an address (`gazette.example`), the name that the page shows to readers, if there is one. */
function spoken(name: string, shown: readonly string[], host: string | null): string {
  const isAddress = (text: string) => /^[^\s.]+(?:\.[^\s.]+)+$/.test(text);
  if (host === null || !isAddress(name) || !isHost(name, host)) return name;
  if (shown.some((text) => text.toLowerCase() === name.toLowerCase())) return name;
  return shown.find((text) => !isAddress(text) && isHost(text, host)) ?? name;
}
