/** Letters that Unicode does not decompose, and how English keyboards write them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const ASCII_LOWER = /^[a-z0-9]*$/;
const LATIN_MARKS = /[\u0300-\u036f]/g;
/** Soft hyphen, zero-width space and joiners, word joiner, byte-order mark: they show nothing. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const UNDECOMPOSED = /[ßæœøłđðþı]/g;
const APOSTROPHES = /['\u2018\u2019\u02bc\uff07]/g;

/**
 * Brings one word to the form in which words are compared: compatibility forms and ligatures resolved, accents
 * and invisible characters removed, lower case, apostrophes dropped (`Müller` → `muller`, `don’t` → `dont`).
 * Linear in the length of the word.
 */
export function fold(word: string): string {
  if (ASCII_LOWER.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(LATIN_MARKS, '')
    .toLowerCase()
    .replace(UNDECOMPOSED, (letter) => LETTERS[letter] ?? letter)
    .replace(APOSTROPHES, '')
    .normalize('NFC');
}
