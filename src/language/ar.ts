import type { LanguageRules } from './language-rules.js';
import { words } from './words.js';

/** Arabic, as its press writes. */
export const AR: LanguageRules = {
  never: words('د أ.د م أ'),
  numbered: words('ص'),
  mayEnd: words(''),
  starters: words(''),
  ordinals: false,
};
