import type { FoundFacts } from '../page/fact-names.js';

/** The longest name of an imported file with its ending, in UTF-16 code units; at most 240 bytes in UTF-8. */
export const MAX_FILE_NAME = 80;
/** How much of it the outlet may take. */
const MAX_OUTLET_SLUG = 24;

const ENDING = '.md';

/** Letters and digits of any script in lower case, joined by hyphens: no separators, dots or spaces. */
function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Cuts a slug at a hyphen where there is one, never within a character. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest).replace(/\p{Surrogate}$/u, '');
  const hyphen = cut.lastIndexOf('-');
  return hyphen > longest / 2 ? cut.slice(0, hyphen) : cut;
}

/**
 * A name for an article's file, from date, outlet and title. If it is taken it gets a number. Upper and lower case
 * count as the same, because some file systems cannot tell them apart.
 *
 * @param opening the first words of the text, for an article without title.
 * @param taken the names in the folder.
 */
export function fileNameFor(facts: FoundFacts, opening: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const date = facts.date?.value ?? 'undated';
  const outlet = shorten(slug(facts.outlet?.value ?? ''), MAX_OUTLET_SLUG);
  const stem = [date, outlet, slug(facts.title?.value ?? opening)].filter((part) => part !== '').join('-');
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const name = `${shorten(stem, MAX_FILE_NAME - ENDING.length - suffix.length)}${suffix}${ENDING}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
