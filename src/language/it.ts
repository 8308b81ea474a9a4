import type { LanguageRules } from './language-rules.js';
import { words } from './words.js';

/** Italian, as its press writes. */
export const IT: LanguageRules = {
  never: words('sig sigg dott dr prof avv ing on gen col cap ten mons s ss p.es es ecc.mo'),
  numbered: words('n nn nr p pp pag art vol cap fig tel'),
  mayEnd: words('ecc etc s.p.a spa s.r.l a.c d.c jr'),
  starters:
    words(`il lo la i gli le un uno una egli lui lei loro noi voi io è in di da a al con su per tra fra ma e o se
    quando come che chi dove perché secondo dopo prima suo sua questo questa quello non anche`),
  ordinals: false,
};
