import { FACT_LENGTHS, UNSAFE } from '../../corpus/facts.js';
import { parseAddress } from '../fetch/client.js';
import type { FactName } from './fact-names.js';

/** A tag within a fact: a quotation mark that was never closed, or text meant for another place. */
const MARKUP = /<\/?[a-z][^<>]*(?:>|=)/i;

const UNSAFE_ANYWHERE = new RegExp(UNSAFE, 'g');

/**
 * Brings one fact into the form of front matter, or null where the value is no such fact. Dates become the
 * calendar date in the offset that the page states (what its readers saw), languages the primary subtag. Marks
 * that reorder text are taken out; what is longer than an article file allows is markup gone wrong.
 */
export function normaliseFact(name: FactName, raw: string, base: string | null): string | null {
  const value = raw.toWellFormed().replace(UNSAFE_ANYWHERE, '').replace(/\s+/gu, ' ').trim();
  if (value === '' || value.length > FACT_LENGTHS[name] || MARKUP.test(value)) return null;
  switch (name) {
    case 'date':
      return calendarDate(value);
    case 'language':
      return /^([a-z]{2,3})(?:[-_]|$)/i.exec(value)?.[1]?.toLowerCase() ?? null;
    case 'url':
      return absoluteAddress(value, base);
    case 'author':
      // Facebook's article:author is an address of a profile, not a name.
      return URL.canParse(value) ? null : value.replace(/^by\s+/i, '');
    case 'outlet':
      return URL.canParse(value) || !/[\p{L}\p{N}]/u.test(value) ? null : value.replace(/^@/, '');
    case 'title':
      return value;
  }
}

function calendarDate(value: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(value);
  if (!match) return dateInWords(value);
  const date = `${match[1]}-${match[2]}-${match[3]}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
}

/** RFC 2822 dates and the like ("Thu, 31 May 2018 10:00:00 +0200"): the calendar day as it is written. */
function dateInWords(value: string): string | null {
  if (!/\b\d{4}\b/.test(value) || !/[a-z]{3}/i.test(value)) return null;
  const withoutClock = value.replace(/\b\d{1,2}:\d{2}[\s\S]*$/, '').trim();
  const parsed = new Date(`${withoutClock} 00:00:00 UTC`);
  return Number.isNaN(parsed.getTime()) ? null : parsed.toISOString().slice(0, 10);
}

function absoluteAddress(value: string, base: string | null): string | null {
  if (!URL.canParse(value, base ?? undefined)) return null;
  const url = parseAddress(new URL(value, base ?? undefined).href);
  if (!url) return null;
  url.hash = '';
  return url.href;
}
