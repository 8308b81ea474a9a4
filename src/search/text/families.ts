import { DEMONYMS } from '../../language/en/demonyms.js';
import { IRREGULAR_NOUNS } from '../../language/en/nouns.js';
import { IRREGULAR_VERBS } from '../../language/en/verbs.js';

/** Each form in a table of rows of a base and its forms, with its base. */
const forms = (table: readonly (readonly string[])[]): [form: string, base: string][] =>
  table.flatMap(([base = '', ...others]) => others.map((form): [string, string] => [form, base]));

const BASES: ReadonlyMap<string, string> = new Map([
  ...forms(IRREGULAR_NOUNS),
  ...forms(IRREGULAR_VERBS),
  ...forms(DEMONYMS),
]);

/** The base of an irregular form or of a word made from a place name (`met` → `meet`, `Libyan` → `libya`). */
export function baseForm(folded: string): string {
  return BASES.get(folded) ?? folded;
}

const VERB_FORMS: ReadonlySet<string> = new Set(forms(IRREGULAR_VERBS).map(([form]) => form));

/** Whether a folded word is a past form of a verb: irregular, or ending in -ed. */
export function isPastForm(folded: string): boolean {
  return VERB_FORMS.has(folded) || (folded.length > 4 && folded.endsWith('ed'));
}
