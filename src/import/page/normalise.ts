import { FACT_LENGTHS, UNSAFE } from '../../corpus/fact-schemas.js';
import { parseAddress } from '../../corpus/web-address.js';
import { BEFORE_AUTHORS } from '../../language/page-words.js';
import { patternSource } from '../../language/pattern-source.js';
import { readStamp } from './day.js';
import type { FactName } from './fact-names.js';

/** A tag within a fact: its quotation mark was never closed, or the text was meant for another place. */
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
      return readStamp(value, { language: null })?.date ?? null;
    case 'language':
      return /^([a-z]{2,3})(?:[-_]|$)/i.exec(value)?.[1]?.toLowerCase() ?? null;
    case 'url':
      return absoluteAddress(value, base);
    case 'author':
      // Facebook's article:author is an address of a profile, not a name.
      return authorName(value);
    case 'outlet':
      return URL.canParse(value) || !/[\p{L}\p{N}]/u.test(value) ? null : value;
    case 'title':
      return value;
  }
}

/** What links to a person's page say around the name. */
const AROUND_NAME = new RegExp(
  patternSource`
    ^(?:${[...BEFORE_AUTHORS].join('|')})[:\s]+
    |^(?:view|see|read|show)?\s*(?:all|more)\s+(?:(?:posts|articles|stories)\s+)?(?:by|from)\s+
  `,
  'i',
);
const MOST_NAME_WORDS = 40;

function authorName(value: string): string | null {
  if (URL.canParse(value) || value.split(' ').length > MOST_NAME_WORDS) return null;
  const name = value.replace(AROUND_NAME, '');
  return /\p{L}/u.test(name) ? name : null;
}

function absoluteAddress(value: string, base: string | null): string | null {
  if (!URL.canParse(value, base ?? undefined)) return null;
  const url = parseAddress(new URL(value, base ?? undefined).href);
  if (!url) return null;
  url.hash = '';
  return url.href;
}
