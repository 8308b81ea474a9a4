import type { LanguageRules } from './language-rules.js';
import { words } from './words.js';

/** Danish, as its press writes. */
export const DA: LanguageRules = {
  never: words('hr fr dr prof ca bl.a f.eks dvs s.k'),
  numbered: words('kl nr s kap art tlf'),
  mayEnd: words('kr osv mio mia m.m'),
  starters:
    words(`han hun de det den vi jeg du en et i på af av for med til fra om og men eller så da nu nå her der når hvordan
    hvad hva hvem hvorfor ikke også efter etter før under ifølge fru`),
  ordinals: true,
};
