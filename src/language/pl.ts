import type { LanguageRules } from './language-rules.js';
import { words } from './words.js';

/** Polish, as its press writes. */
export const PL: LanguageRules = {
  never: words('prof dr hab inż mgr ks gen płk kpt św ul al pl im np tzn tj m.in wg ok red'),
  numbered: words('nr str s art ust pkt poz tel godz'),
  mayEnd: words('r w itd itp zł tys mln mld proc'),
  starters:
    words(`on ona ono oni one my wy ja ty to ten ta te w we na po z ze do od dla przy bez przez za pod o u i a ale lub
    oraz jednak także wtedy teraz dziś wczoraj jutro jak co kto gdzie kiedy dlaczego jeśli choć nie tak jego jej ich
    nasz wszystko tam tu już pan pani`),
  ordinals: true,
};
