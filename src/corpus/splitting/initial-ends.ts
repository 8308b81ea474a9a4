import { LETTERED } from '../../language/en/abbreviations.js';
import { FUNCTION_WORDS } from '../../language/en/function-words.js';
import { SAYING_FORMS } from '../../language/en/saying.js';
import { STARTER_NAMES } from '../../language/en/starters.js';
import { PEOPLE, ROLES } from '../../language/en/titles.js';
import { IRREGULAR_PAST } from '../../language/en/verbs.js';
import { isInitial } from './following.js';
import { type Stop, starts } from './stop.js';

/** A temperature before its sign: "40.5 C.", "100° F.". A year before an initial has more figures. */
const DEGREES = /^[-−]?\d{1,3}(?:[.,]\d+)?[°º]?$/u;

/** After a single letter: "J. K. Rowling" goes on, "you and I. Did" and "vitamin C. The" end. */
export function initialEnds(stop: Stop): boolean {
  if (stop.quoted && !/^\p{Lu}/u.test(stop.before.previous)) return true;
  if (LETTERED.has(stop.before.previous.toLowerCase())) return !isInitial(stop.after);
  if (/^[CF]$/.test(stop.before.word) && DEGREES.test(stop.before.previous)) return !isInitial(stop.after);
  if (isLabelled(stop.before.previous) && !isInitial(stop.after)) return true;
  return starts(stop) && !STARTER_NAMES.has(stop.after.word.toLowerCase());
}

/**
 * Whether a single letter belongs to the noun before it: "size S", "grade A", "an A". Before somebody's initial stands
 * another name, a small word, a verb, or what the person is ("singer R. Kelly").
 */
function isLabelled(previous: string): boolean {
  if (/^an?$/.test(previous)) return true;
  if (!/^\p{Ll}{3,}$/u.test(previous) || FUNCTION_WORDS.has(previous) || SAYING_FORMS.has(previous))
    return false;
  const verb = /(?:ed|ing)$/.test(previous) || IRREGULAR_PAST.has(previous);
  return (
    !verb &&
    !ROLES.has(previous) &&
    !PEOPLE.has(previous) &&
    !/(?:[eo]r|ist|ian|man|woman|ant|ent|ess|ee|end|ic)$/.test(previous)
  );
}
