import type { LanguageRules } from './language-rules.js';
import { words } from './words.js';

/** French, as its press writes. */
export const FR: LanguageRules = {
  never: words('m mm mme mmes mlle mlles dr pr me mgr st ste gén col cap lt p.ex ex env cf av bd'),
  numbered: words('n no nos n° p pp al art vol chap fig tel tél réf janv févr avr juil sept oct nov déc'),
  mayEnd: words('etc cie s.a jr j.-c u.e onu'),
  starters:
    words(`le la les l un une des il elle ils elles on nous vous je tu ce c cette ces cet dans en sur à au aux pour
    par avec mais et ou donc or ni car si quand comme qui que quoi où pourquoi selon après avant depuis son sa ses`),
  ordinals: false,
};
