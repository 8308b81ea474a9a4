import { addressKey } from '../plan/address-key.js';
import type { FoundFact } from './fact-names.js';

/** The absolute addresses that a page states, most trusted first, and the one that it came from. */
export interface AddressClues {
  readonly stated: readonly FoundFact[];
  readonly base: string | null;
}

/** A page of other pages: the first of a site or of a language. */
const HOME = /^\/?(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|home|default)(?:\.\w{2,5})?)?$/i;

function leadsToArticle(address: string, others: readonly string[]): boolean {
  const url = new URL(address);
  if (HOME.test(url.pathname) && url.search === '') return false;
  // A section is the beginning of its articles' addresses.
  return !others.some((other) => isSectionOf(url, new URL(other)));
}

function isSectionOf(section: URL, page: URL): boolean {
  const path = section.pathname.replace(/(?<!\/)\/+$/, '');
  // A path that ends with a number or a headline is an article's. One that ends with a year is an archive's.
  const last = path.slice(path.lastIndexOf('/'));
  if ((/\d{3}/.test(last) && !/^\/(?:19|20)\d{2}$/.test(last)) || last.split('-').length > 3) return false;
  return (
    bare(section) === bare(page) &&
    section.search === '' &&
    page.pathname.startsWith(`${path}/`) &&
    page.pathname.length > path.length + 1 &&
    !/^\/(?:\d{1,3}|amp|print|index\.\w+)\/?$/i.test(page.pathname.slice(path.length))
  );
}

const bare = (url: URL): string => url.host.replace(/^(?:www|m|mobile|amp)\./, '');

/**
 * The address under which the article is found again. The site's first page is not the article's address, and neither
 * is a section that another of the addresses lies in: two articles would be taken for one.
 */
export function pageAddress({ stated, base }: AddressClues): FoundFact | null {
  const all = [...stated.map(({ value }) => value), ...(base === null ? [] : [base])];
  const usable = stated.filter(({ value }) => leadsToArticle(value, all));
  const same = base === null ? undefined : usable.find(({ value }) => addressKey(value) === addressKey(base));
  const [first] = usable;
  return same ?? first ?? (base === null ? null : { value: base, source: 'the address given' });
}
