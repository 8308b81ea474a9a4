import type { LanguageRules } from './language-rules.js';
import { words } from './words.js';

/** Dutch, as its press writes. */
export const NL: LanguageRules = {
  never: words(
    'dhr mevr mw mr drs dr ir ing prof gen kol st bijv bv d.w.z dwz o.a oa ca evt incl excl resp t.a.v m.b.t z.g',
  ),
  numbered: words('nr nrs p pp blz art hfst afb tel'),
  mayEnd: words('enz etc e.d n.v b.v jr n.chr v.chr'),
  starters:
    words(`de het een hij zij ze wij we ik jij je u dit dat deze die in op aan bij met na voor van door te tot en maar
    of want als toen hoe wat wie waar waarom ook dan nu volgens niet geen er zijn haar`),
  ordinals: false,
};
