import type { LanguageRules } from './language-rules.js';
import { words } from './words.js';

/** German, as its press writes. */
export const DE: LanguageRules = {
  never:
    words(`hr fr frl dr prof dipl ing bzw z.b zb d.h dh u.a ua o.ä sog ca evtl ggf vgl inkl exkl st gen lt hl
    fa a geb gest z.t u.u i.d.r s.o s.u v.a z bsp verf hrsg jh`),
  numbered: words('nr nrn s abs art bd kap abb tel ziff rn § jan feb mär apr jun jul aug sept okt nov dez'),
  mayEnd: words('usw etc u.s.w str n.chr v.chr gmbh co mio mrd tsd jr sen u.a.m'),
  starters:
    words(`der die das er sie es wir ich ihr ein eine einer dies dieser diese in im am an auf bei mit nach vor
    für von zu und aber oder doch denn wenn als wie was wer wo warum auch so dann da nun heute gestern nicht kein`),
  compounds: ['str', 'nr', 'pl'],
  ordinals: true,
};
