import { DESCRIPTIONS, MENU_NAMES, type Translated } from './data/commands.js';
import { MODERATING } from './data/moderating.js';
import type { Say } from './say.js';

export type Localizations = Readonly<Record<string, string>>;

/** By Discord's locales; of Spanish there are two. */
function byLocale(translated: Translated | undefined): Localizations | undefined {
  if (translated === undefined) return undefined;
  const { es, ...others } = translated;
  return { ...others, 'es-ES': es, 'es-419': es };
}

/** What a command or option is for, in other languages, by its English. */
export const DESCRIBED: Readonly<Record<string, Translated>> = { ...DESCRIPTIONS, ...MODERATING };

/** A description of a command or option by Discord's locales; undefined where it is in English only. */
export const describedIn = (english: string): Localizations | undefined => byLocale(DESCRIBED[english]);

/** The same of a name in a message's menu. */
export const namedIn = (english: string): Localizations | undefined => byLocale(MENU_NAMES[english]);

function inLanguage(all: Readonly<Record<string, Translated>>, english: string, { language }: Say): string {
  const translated: Localizations = (Object.hasOwn(all, english) && all[english]) || {};
  return translated[language] ?? english;
}

/** A description in the language of whoever is spoken to. */
export const described = (english: string, say: Say): string => inLanguage(DESCRIBED, english, say);

/** The name of a command in a message's menu, as they see it. */
export const named = (english: string, say: Say): string => inLanguage(MENU_NAMES, english, say);
