import type { LanguageRules } from './language-rules.js';
import { words } from './words.js';

/** Swedish, as its press writes. */
export const SV: LanguageRules = {
  never: words('ca bl.a t.ex dvs s.k f.d dr prof fr o.s.v'),
  numbered: words('kl nr s sid kap art tel'),
  mayEnd: words('kr st osv m.m tkr mkr'),
  starters:
    words(`han hon de det den vi ni jag du en ett i på av för med till från om och men eller så då nu här där när hur
    vad vem varför inte också efter före under enligt`),
  ordinals: false,
};
