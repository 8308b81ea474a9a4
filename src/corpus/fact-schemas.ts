import { z } from 'zod';
import { parseAddress } from './web-address.js';

/** The longest outlet name, in UTF-16 code units: the most that fits an autocompletion choice of a chat program. */
const MAX_OUTLET = 100;
/** The longest title, author or single note of provenance. */
const MAX_LINE = 300;
/** The longest note. */
const MAX_NOTE = 1000;
/** The longest address; browsers and chat programs agree on about this much. */
const MAX_URL = 2048;

/** The longest value of each fact, in UTF-16 code units. */
export const FACT_LENGTHS = {
  outlet: MAX_OUTLET,
  title: MAX_LINE,
  author: MAX_LINE,
  note: MAX_NOTE,
  url: MAX_URL,
  date: MAX_LINE,
  language: MAX_LINE,
} as const;

/** Control characters, and marks that reorder or embed text. With them one name can look like another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const UNSAFE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

/** A lone surrogate. An escape in YAML can write one. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** One line of text: white space is folded to single spaces and trimmed, unsafe characters are refused. */
function line(longest: number): z.ZodType<string> {
  return z
    .string()
    .refine((text) => !UNSAFE.test(text) && !LONE_SURROGATE.test(text), { error: 'control', abort: true })
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .refine((text) => text.length <= longest, 'long');
}

const ISO_DATE = z.iso.date();
const ISO_DATE_TIME = z.iso.datetime({ offset: true, local: true });

/** The calendar date of an ISO 8601 date or date-time, as printed: a time is dropped, a zone does not move it. */
function calendarDate(text: string): string | null {
  const date = text.slice(0, 10);
  if (!ISO_DATE.safeParse(date).success) return null;
  const time = text.slice(10).replace(/^ /, 'T');
  return time === '' || ISO_DATE_TIME.safeParse(date + time).success ? date : null;
}

/** Whether this is an address as a file may state it. */
const isWebAddress = (text: string): boolean =>
  text.length <= MAX_URL && !/\s/.test(text) && parseAddress(text) !== null;

/** The primary subtag of a well-formed BCP 47 tag. */
function primaryLanguage(tag: string): string | null {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) ? new Intl.Locale(tag).language : null;
  } catch {
    return null;
  }
}

/** A text that `read` understands; null of `read` makes it a fault of the form. */
function reading(read: (text: string) => string | null): z.ZodType<string> {
  return z.string().transform((text, context) => {
    const value = read(text.trim());
    if (value === null) context.addIssue({ code: 'custom', message: 'form', input: text });
    return value ?? '';
  });
}

/** Every key of the front matter, with what it may hold. */
export const FACT_SCHEMAS = {
  outlet: line(MAX_OUTLET).refine((text) => /[\p{L}\p{N}]/u.test(text), 'form'),
  title: line(MAX_LINE),
  date: reading(calendarDate),
  url: reading((text) => (isWebAddress(text) ? text : null)),
  note: line(MAX_NOTE),
  author: line(MAX_LINE),
  language: reading(primaryLanguage),
  provenance: z.record(z.string(), line(MAX_LINE)),
} satisfies Record<string, z.ZodType>;

export type FactKey = keyof typeof FACT_SCHEMAS;

export const isFactKey = (key: string): key is FactKey => Object.hasOwn(FACT_SCHEMAS, key);

/** The keys that the front matter may hold, in the order in which they are documented. */
export const FACT_KEYS = Object.keys(FACT_SCHEMAS).filter(isFactKey);

/** The longest value of a key, UTF-16 code units. */
export const mostOf = (key: FactKey): number => (key === 'provenance' ? MAX_LINE : FACT_LENGTHS[key]);
