import { CLOCK, ENDS_BEFORE_CAPITAL, INTRODUCERS, TITLES } from '../../language/en/abbreviations.js';
import { DETERMINERS, PRONOUNS } from '../../language/en/function-words.js';

/** A run of marks that may end a sentence, with the word before it and the word after it. */
const START =
  /(\S{0,40}?)((?<![.!?\u2026])[.!?\u2026]+["'\u201d\u2019)\]]*\s+["'\u201c\u2018([]*)(\p{L}[\p{L}'\u2019]{0,20})/gu;

/**
 * Gives each sentence of a message in small letters its capital, so that the sentences can be told apart: "the dam will
 * be emptied. the mayor quits." Other messages stay as they are. The text keeps its length. Linear.
 */
export function withCapitals(text: string): string {
  const found = [...text.matchAll(START)].filter(([, word = '', marks = '', next = '']) =>
    mayEnd(word, marks, next),
  );
  const starts = [/\p{L}/u.exec(text)?.[0] ?? '', ...found.map(([, , , next = '']) => next)];
  const small = starts.filter((next) => /^\p{Ll}/u.test(next)).length;
  if (found.length === 0 || small * 2 <= starts.length) return text;
  return text.replace(START, (all, word: string, marks: string, next: string) => {
    const capital = next.charAt(0).toUpperCase();
    return mayEnd(word, marks, next) && capital.length === 1
      ? `${word}${marks}${capital}${next.slice(1)}`
      : all;
  });
}

/**
 * Whether marks may end a sentence. Behind an abbreviation they do so only before a determiner or a pronoun: "at 9 p.m.
 * the crowd left".
 */
function mayEnd(word: string, marks: string, next: string): boolean {
  if (!marks.startsWith('.') || marks.startsWith('..')) return true;
  const plain = word.toLowerCase().replace(/^["'\u201c\u2018([]+/, '');
  const abbreviation =
    /^(?:\p{L}\.)*\p{L}$/u.test(plain) ||
    [CLOCK, TITLES, INTRODUCERS, ENDS_BEFORE_CAPITAL].some((list) => list.has(plain));
  return !abbreviation || DETERMINERS.has(next.toLowerCase()) || PRONOUNS.has(next.toLowerCase());
}
