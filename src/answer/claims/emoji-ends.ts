import { AUXILIARIES } from '../../language/en/auxiliaries.js';
import { CONJUNCTIONS, DETERMINERS, PARTICLES, PREPOSITIONS } from '../../language/en/function-words.js';
import { MESSAGE_STARTERS } from '../../language/en/starters.js';

/** Stands for an emoji while a message is stripped: a character of Unicode's private use area. */
export const EMOJI = '\ue000';

/** How much of the text before an emoji is looked at, in UTF-16 code units: enough for three words. */
const LOOKED_BACK = 200;
/** Fewest words before an emoji that ends a sentence: "I \u2764 New York" goes on. */
const LEAST_WORDS = 3;

/**
 * Splits a line where an emoji takes the place of a full stop: after three words or more, of which the last is no small
 * word, and before a capital or a sentence in small letters. Other emoji become blanks. Linear.
 */
export function cutAtEmoji(line: string): string[] {
  const [first = '', ...rest] = line.split(EMOJI);
  const parts: string[] = [];
  let open = [first];
  let tail = first.slice(-LOOKED_BACK);
  for (const piece of rest) {
    if (beginsAnew(piece) && isWhole(tail)) {
      parts.push(open.join(' '));
      [open, tail] = [[], ''];
    }
    open.push(piece);
    tail = `${tail} ${piece}`.slice(-LOOKED_BACK);
  }
  return [...parts, open.join(' ')];
}

/**
 * The beginning of a sentence: a capital, or in a message without capitals a small word ("\u{1f621} the dam is full").
 */
function beginsAnew(piece: string): boolean {
  const [, first = ''] = /^[\s"'\u201c\u2018(]*(\p{L}+)(?= )/u.exec(piece) ?? [];
  if (/^[\s"'\u201c\u2018(]*\p{Lu}/u.test(piece)) return true;
  return MESSAGE_STARTERS.has(first) && piece.trim().split(/\s+/, LEAST_WORDS).length >= LEAST_WORDS;
}

const GOES_ON = [
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  // "called it off" is whole.
  new Set([...PREPOSITIONS].filter((word) => !PARTICLES.has(word))),
];

function isWhole(part: string): boolean {
  const words = part.trim().split(/\s+/);
  const last = (words.at(-1) ?? '').toLowerCase();
  return (
    words.length >= LEAST_WORDS &&
    !/[,;:\u2013\u2014-]$/.test(last) &&
    !GOES_ON.some((list) => list.has(last))
  );
}
