/** Scripts that write no blank between words: Chinese, Japanese, and most of South-East Asia. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/gu;

/** How many characters of these scripts count as one word: "北桟橋を再建へ" is about as long as four English words. */
const CHARACTERS_A_WORD = 2;

/** How many characters of such scripts a text holds. */
export const denseCharacters = (text: string): number => text.match(DENSE)?.length ?? 0;

/** How many words so many of these characters count as. */
export const denseWords = (characters: number): number => Math.ceil(characters / CHARACTERS_A_WORD);

const SYLLABLES = /\p{sc=Hangul}/gu;

/**
 * The length of a text in UTF-16 code units, as if it were written in letters: a character of these scripts says as
 * much as three letters, a syllable of Korean as two.
 */
export const letterLength = (text: string): number =>
  text.length + 2 * denseCharacters(text) + (text.match(SYLLABLES)?.length ?? 0);

/** The text with a blank for each of such characters. */
export const withoutDense = (text: string): string => text.replace(DENSE, ' ');
