import type { LanguageRules } from './language-rules.js';
import { words } from './words.js';

/** Portuguese, as its press writes. */
export const PT: LanguageRules = {
  never: words('sr sra srs sras dr dra prof profa gen cel cap ten exmo d p.ex ex aprox av'),
  numbered: words('n n° nº núm p pp pág págs art vol cap fig tel'),
  mayEnd: words('etc s.a ltda cia jr e.u.a eua'),
  starters:
    words(`o a os as um uma ele ela eles elas eu nós você é em no na nos nas de do da por para com sem mas e ou se
    quando como que quem onde porque segundo após antes seu sua este esta isso não também`),
  ordinals: false,
};
