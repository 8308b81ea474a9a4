import { INITIALS, SHORT_FORMS } from '../../language/en/short-forms.js';

/** The long form of a folded short word; any other word as it is. */
export function longForm(folded: string): string {
  return SHORT_FORMS.get(folded) ?? folded;
}

/** The term of a name written as initials (`US`, `U.S.`), so that it differs from the word (`us`). */
export function abbreviationTerm(folded: string): string | undefined {
  return INITIALS.get(folded);
}
