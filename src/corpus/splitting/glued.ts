import { EXCLAIMED_NAMES, NAME_ENDINGS } from '../../language/en/abbreviations.js';
import { isLetter, letterKind } from './characters.js';
import type { Following } from './following.js';
import type { Preceding } from './preceding.js';

/**
 * A web host with a usual ending. A full stop behind it ends a sentence even without a space: "nytimes.com.The paper".
 */
const HOST =
  /^(?:[\p{Ll}\d-]{1,30}\.){1,3}(?:com|org|net|gov|edu|int|info|biz|news|co\.uk|org\.uk|uk|de|fr|eu|ca|io|tv)$/u;

/** Signs of an address, a path or code: inside such a token nothing is a sentence's end. */
const NOT_PROSE = /[@\\/=_#&<>{}|~^]|:\S|www/i;
/** A capital inside a word marks code or a brand ("DataFrame"). Names such as McDonald and O'Neill are excepted. */
const INNER_CAPITAL = /^(?!Ma?c\p{Lu})\p{Lu}\p{Ll}+\p{Lu}/u;

/** A quotation that closes before the full stop, as British outlets print it: 'said "no".Then'. */
const QUOTED_WORD = /[\p{L}\p{N}][.!?]?["”’»']$/u;

export interface Join {
  readonly before: Preceding;
  readonly after: Following;
  /** The marks that may end the sentence. */
  readonly run: string;
  /** Whether closing marks stand between the run and what follows. */
  readonly closed: boolean;
}

/**
 * Whether two sentences are stuck together at a mark without a space, as scrapers leave them
 * ("...Demilitarized Zone.A former spy chief"). Names, addresses and abbreviations are not.
 */
export function isGlued(text: string, { before, after, run, closed }: Join): boolean {
  if (run === '.' && HOST.test(before.token) && after.kind === 'upper') {
    return /[\s,’']/.test(after.after) && isWholeWord(text, after);
  }
  if (NOT_PROSE.test(before.token) || run.includes('..') || run.includes('…')) return false;
  if (after.kind !== 'upper' || !isWholeWord(text, after)) return false;
  if (EXCLAIMED_NAMES.has(before.word.toLowerCase())) return false;
  if (closed || after.opening !== '') return true;
  return run === '.' ? isGluedAtFullStop(before, after) : true;
}

function isGluedAtFullStop(before: Preceding, after: Following): boolean {
  if (NAME_ENDINGS.has(after.word.toLowerCase()) || INNER_CAPITAL.test(after.word)) return false;
  const word = before.word;
  if (word === '') return QUOTED_WORD.test(before.token);
  if (word.includes('.') && !/^(?:\p{L}\.)+\p{L}$/u.test(word) && !/\d[.]\d/.test(word)) return false;
  const capitals = /^\p{Lu}{2,}$/u;
  if (capitals.test(after.word) && capitals.test(word)) return false;
  return /[\p{L}\p{M}]{2}$|\d$|^(?:\p{L}\.)+\p{L}$|[%)\]]$/u.test(word);
}

/** Whether a word is prose: a capital and small letters, capitals only, or "A" or "I" with a space after it. */
export function isWholeWord(text: string, { word, after, at, opening }: Following): boolean {
  if (word.length === 1) return (word === 'A' || word === 'I') && (/\s/.test(after) || "'’".includes(after));
  if (after === '(' || after === '@' || after === '_' || after === '/') return false;
  const next = at + opening.length + word.length;
  if (after === '.' && isLetter(text, next + 1) && letterKind(text, next + 1) !== 'upper') return false;
  return /^\p{Lu}[\p{L}\p{M}]+$/u.test(word);
}
