/** Compares short texts of a page: titles, names, addresses. */

/** A text's letters and figures alone, without accents and case. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the words of the shorter text that the other has too, 0 to 1. */
export function sharedWords(a: string, b: string): number {
  const [one, other] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(1, Math.min(one.size, other.size));
}

/**
 * What stands between the parts of a title: headline, section, outlet. Chinese and Japanese titles have no blanks
 * beside it.
 */
const SEPARATOR = new RegExp(
  [
    String.raw` (?:[|–—·•»«›‹\\/:~@-]{1,2}|::) | ?[|»•] ?`,
    String.raw`(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]) ?[_－｜-] ?(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])`,
  ].join('|'),
  'u',
);

/** The parts of a title, as `Headline | Section | Outlet`. */
export const partsOf = (title: string): string[] =>
  title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The same, where one of these names may stand first with a colon: `The Gazette: Headline`. */
export function partsBehind(title: string, names: readonly string[]): string[] {
  const name = names.find((each) => each !== '' && title.startsWith(`${each}: `));
  return name === undefined ? partsOf(title) : [name, ...partsOf(title.slice(name.length + 1))];
}

/** A line's letters and figures alone, with their accents. Readability folds white space and drops marks. */
export const wordsAlone = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
