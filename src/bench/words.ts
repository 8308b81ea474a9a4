import { pick, type Random } from '../evaluation/random.js';
import { COMMON_WORDS } from '../language/en/common-words.js';

/** Parts of made-up words, so that they look, and are misspelt, like English. */
const ONSETS =
  'b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w'.split(
    ' ',
  );
const VOWELS = 'a a e e e i i o o u ai ea ee oa ou'.split(' ');
const CODAS = 'b ck d ft g l ll m n nd ng nt p r rd rm rt s ss st t x'.split(' ');

/** Words of 2 to 4 syllables; frequent words are the shorter ones, as in real text (Zipf's law of abbreviation). */
function syllablesFor(rank: number): number {
  return rank < 2_000 ? 2 : rank < 30_000 ? 3 : 4;
}

function madeUpWord(random: Random, syllables: number): string {
  let word = '';
  for (let syllable = 0; syllable < syllables; syllable++)
    word += pick(random, ONSETS) + pick(random, VOWELS);
  return word + pick(random, CODAS);
}

/** `size` different words, commonest first: real English ones in front, made-up ones behind. */
export function vocabulary(random: Random, size: number): string[] {
  const words = new Set(COMMON_WORDS.slice(0, size));
  while (words.size < size) words.add(madeUpWord(random, syllablesFor(words.size)));
  return [...words];
}

/** `size` different names of people, first and last, as printed. */
export function madeUpNames(random: Random, size: number): string[] {
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const found = new Set<string>();
  while (found.size < size) {
    found.add(`${capital(madeUpWord(random, 1))} ${capital(madeUpWord(random, 2))}`);
  }
  return [...found];
}

/** A word with one letter changed to another: a typing error that no article holds. */
export function misspell(random: Random, word: string): string {
  const at = Math.floor(random() * word.length);
  const other = String.fromCharCode(97 + Math.floor(random() * 26));
  return word.slice(0, at) + (other === word.charAt(at) ? 'q' : other) + word.slice(at + 1);
}
