import { IntlMessageFormat } from 'intl-messageformat';
import { ar } from './data/ar.js';
import { de } from './data/de.js';
import { en } from './data/en.js';
import { es } from './data/es.js';
import { fr } from './data/fr.js';
import type { TextKey, TextTable } from './table.js';

/** What is put into a text, by the names that it gives them. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Says a fixed text in one language. Values are put in as they are: whatever is not ours must be escaped before. */
export interface Say {
  (key: TextKey, values?: TextValues): string;
  /** BCP 47, for dates. */
  readonly language: string;
}

interface SpokenLanguage {
  /** For dates and plurals. */
  readonly tag: string;
  readonly table: TextTable;
}

/** By the language of a Discord locale, without its region. */
export const LANGUAGES = {
  en: { tag: 'en-GB', table: en },
  de: { tag: 'de', table: de },
  es: { tag: 'es', table: es },
  fr: { tag: 'fr', table: fr },
  ar: { tag: 'ar', table: ar },
} satisfies Readonly<Record<string, SpokenLanguage>>;

type LanguageName = keyof typeof LANGUAGES;

const known = new Map<string, Say>();

/** Says the texts of a table in one language; each is parsed when it is said for the first time. */
function formatter<Key extends string>(textOf: (key: Key) => string, tag: string) {
  const formats = new Map<Key, IntlMessageFormat>();
  return (key: Key, values: TextValues = {}): string => {
    const format =
      formats.get(key) ?? new IntlMessageFormat(textOf(key), tag, undefined, { ignoreTag: true });
    formats.set(key, format);
    return String(format.format(values));
  };
}

const isLanguage = (name: string): name is LanguageName => Object.hasOwn(LANGUAGES, name);

/** The language of a Discord locale (`de`, `es-419`); English where there is no table for it. */
function languageOf(locale: string): LanguageName {
  const [language = 'en'] = locale.toLowerCase().split('-');
  return isLanguage(language) ? language : 'en';
}

/**
 * Texts that one command alone says, in every language: they stand in its file. Says them to somebody with a locale.
 */
export function ownWords<Key extends string>(
  texts: Readonly<Record<LanguageName, Readonly<Record<Key, string>>>>,
): (locale: string) => (key: Key, values?: TextValues) => string {
  return (locale) => {
    const language = languageOf(locale);
    return formatter((key) => texts[language][key], LANGUAGES[language].tag);
  };
}

/** How to speak to somebody with a Discord locale (`de`, `es-419`); English where there is no table for it. */
export function sayFor(locale: string): Say {
  const name = languageOf(locale);
  const { tag, table } = LANGUAGES[name];
  const say =
    known.get(name) ??
    Object.assign(
      formatter((key: TextKey) => table[key] ?? en[key], tag),
      { language: tag },
    );
  known.set(name, say);
  return say;
}

/** For everything that is not said to somebody in particular. */
export const ENGLISH: Say = sayFor('en');
