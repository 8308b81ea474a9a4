import type { LanguageRules } from './language-rules.js';
import { words } from './words.js';

/** Turkish, as its press writes. */
export const TR: LanguageRules = {
  never: words('dr prof doç av sn yrd bkz örn'),
  numbered: words('no s sf'),
  mayEnd: words('vb vs'),
  starters: words(
    'o bu şu bir ben sen biz siz onlar ve ama fakat ancak çünkü ne kim nerede neden nasıl şimdi bugün dün yarın sonra',
  ),
  ordinals: true,
};
