import type { LanguageRules } from './language-rules.js';
import { words } from './words.js';

/** Spanish, as its press writes. */
export const ES: LanguageRules = {
  never: words(
    'sr sra srta sres dr dra prof gral cnel cap tte lic ing d dña fr sto sta p.ej ej aprox av avda',
  ),
  numbered: words('n n° nº núm num p pp pág págs art vol cap fig tel'),
  mayEnd: words('etc ee.uu ee uu ud uds vd vds s.a cía a.c d.c jr'),
  starters:
    words(`el la los las un una unos unas él ella ellos ellas yo tú nosotros se es en de del a al por para con sin
    pero y o ni si cuando como que qué quién dónde por según tras desde su sus esto este esta estos no ya también`),
  ordinals: false,
};
