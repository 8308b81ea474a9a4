import { DESCRIPTIONS, MENU_NAMES, type Translated } from './data/commands.js';

/** Discord's locales of each language. */
const LOCALES: Readonly<Record<keyof Translated, readonly string[]>> = {
  de: ['de'],
  es: ['es-ES', 'es-419'],
  fr: ['fr'],
  ar: ['ar'],
};

export type Localizations = Readonly<Record<string, string>>;

function byLocale(translated: Translated | undefined): Localizations | undefined {
  if (translated === undefined) return undefined;
  const languages = Object.keys(LOCALES) as (keyof Translated)[];
  return Object.fromEntries(
    languages.flatMap((language) => LOCALES[language].map((locale) => [locale, translated[language]])),
  );
}

/** A description of a command or option by Discord's locales; undefined where it is in English only. */
export const describedIn = (english: string): Localizations | undefined => byLocale(DESCRIPTIONS[english]);

/** The same of a name in a message's menu. */
export const namedIn = (english: string): Localizations | undefined => byLocale(MENU_NAMES[english]);
