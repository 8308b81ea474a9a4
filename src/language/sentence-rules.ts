import { AR } from './ar.js';
import { DA } from './da.js';
import { DE } from './de.js';
import { EL } from './el.js';
import * as english from './en/abbreviations.js';
import { STARTERS } from './en/starters.js';
import { ES } from './es.js';
import { FR } from './fr.js';
import { HI } from './hi.js';
import { IT } from './it.js';
import type { LanguageRules } from './language-rules.js';
import { NL } from './nl.js';
import { PL } from './pl.js';
import { PT } from './pt.js';
import { RU } from './ru.js';
import { SV } from './sv.js';
import { TR } from './tr.js';

export const ENGLISH_RULES: LanguageRules = {
  never: english.INTRODUCERS,
  numbered: english.NUMBERED,
  mayEnd: english.MAY_END,
  starters: STARTERS,
  ordinals: false,
};

/** Languages that news on one story most often comes in, each with a short list of what its press writes. */
const OTHERS: Readonly<Record<string, LanguageRules>> = {
  de: DE,
  fr: FR,
  es: ES,
  it: IT,
  pt: PT,
  nl: NL,
  ru: RU,
  pl: PL,
  sv: SV,
  da: DA,
  el: EL,
  tr: TR,
  ar: AR,
  hi: HI,
};

/** Languages that are written alike as far as abbreviations go. */
const ALIKE: Readonly<Record<string, string>> = { no: 'da', nb: 'da', nn: 'da', uk: 'ru', be: 'ru' };

/** The rules for a BCP 47 tag; a language without a list of its own gets the English one, the safe default. */
export function rulesFor(language: string | undefined): LanguageRules {
  const primary = language?.toLowerCase().split(/[-_]/)[0] ?? 'en';
  const listed = Object.hasOwn(ALIKE, primary) ? (ALIKE[primary] ?? primary) : primary;
  return (Object.hasOwn(OTHERS, listed) ? OTHERS[listed] : undefined) ?? ENGLISH_RULES;
}
