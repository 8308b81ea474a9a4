import { IntlMessageFormat } from 'intl-messageformat';
import { ar } from './data/ar.js';
import { de } from './data/de.js';
import { en } from './data/en.js';
import { es } from './data/es.js';
import { fr } from './data/fr.js';
import type { Table, TextKey } from './table.js';

/** Says a fixed text in one language. Values are put in as they are: whatever is not ours must be escaped before. */
export interface Say {
  (key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  /** BCP 47, for dates. */
  readonly language: string;
}

interface Language {
  /** For dates and plurals. */
  readonly tag: string;
  readonly table: Table;
}

/** By the language of a Discord locale, without its region. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  en: { tag: 'en-GB', table: en },
  de: { tag: 'de', table: de },
  es: { tag: 'es', table: es },
  fr: { tag: 'fr', table: fr },
  ar: { tag: 'ar', table: ar },
};

const known = new Map<string, Say>();

function sayIn({ tag, table }: Language): Say {
  const formats = new Map<TextKey, IntlMessageFormat>();
  const formatOf = (key: TextKey): IntlMessageFormat => {
    const format =
      formats.get(key) ?? new IntlMessageFormat(table[key] ?? en[key], tag, undefined, { ignoreTag: true });
    formats.set(key, format);
    return format;
  };
  const say = (key: TextKey, values: Readonly<Record<string, string | number>> = {}) =>
    String(formatOf(key).format(values));
  return Object.assign(say, { language: tag });
}

/** How to speak to somebody with a Discord locale (`de`, `es-419`); English where there is no table for it. */
export function sayFor(locale: string): Say {
  const [language = 'en'] = locale.toLowerCase().split('-');
  const name = Object.hasOwn(LANGUAGES, language) ? language : 'en';
  const say = known.get(name) ?? sayIn(LANGUAGES[name] as Language);
  known.set(name, say);
  return say;
}

/** For everything that is not said to somebody in particular. */
export const ENGLISH: Say = sayFor('en');
