import type { LanguageRules } from './language-rules.js';
import { words } from './words.js';

/** Hindi, as its press writes. */
export const HI: LanguageRules = {
  never: words('डॉ श्री प्रो पं स्व'),
  numbered: words(''),
  mayEnd: words(''),
  starters: words(''),
  ordinals: false,
};
