import type { LanguageRules } from './language-rules.js';
import { words } from './words.js';

/** Greek, as its press writes. */
export const EL: LanguageRules = {
  never: words('κ κκ κα δρ καθ αγ π.χ δηλ οδ'),
  numbered: words('αρ σελ τηλ'),
  mayEnd: words('κ.λπ κ.ά μ.χ'),
  starters: words(
    'ο η το οι τα ένας μια ένα αυτός αυτή αυτό στο στη στην σε με για από και αλλά όμως όταν τι δεν',
  ),
  ordinals: false,
};
