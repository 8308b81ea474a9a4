/** What a character is to the splitter. Positions and lengths are UTF-16 code units throughout this folder. */

/** `\s` (which holds NBSP, the thin spaces and U+FEFF) and the invisible spaces that `\s` leaves out. */
const WHITE = /[\s\u180e\u200b\u2060]/;

/** True for white space that a sentence neither begins nor ends with: a newline, NBSP, zero-width space, BOM. */
export function isWhite(char: string | undefined): boolean {
  if (char === undefined || char === '') return false;
  const code = char.charCodeAt(0);
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return WHITE.test(char);
}

/** Marks without width that may stand between a full stop and the next word: soft hyphen, joiners, directions. */
const IGNORABLE = /[\u00ad\u200c-\u200f\u202a-\u202e\u2066-\u2069]/;

export function isIgnorable(char: string | undefined): boolean {
  return char !== undefined && char > '\u007f' && IGNORABLE.test(char);
}

export type LetterKind = 'upper' | 'lower' | 'uncased' | 'digit' | 'other';

/** The kind of the character that begins at `at`; a lone surrogate and the end of the text are `other`. */
export function letterKind(text: string, at: number): LetterKind {
  const code = text.codePointAt(at);
  if (code === undefined) return 'other';
  if (code < 0x80) {
    if (code >= 97 && code <= 122) return 'lower';
    if (code >= 65 && code <= 90) return 'upper';
    return code >= 48 && code <= 57 ? 'digit' : 'other';
  }
  const char = String.fromCodePoint(code);
  if (/\p{Ll}/u.test(char)) return 'lower';
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return 'upper';
  if (/\p{L}/u.test(char)) return 'uncased';
  return /\p{Nd}/u.test(char) ? 'digit' : 'other';
}

export function isLetter(text: string, at: number): boolean {
  const kind = letterKind(text, at);
  return kind === 'upper' || kind === 'lower' || kind === 'uncased';
}

/** Marks that end a sentence in scripts without a space after them, whatever follows. */
const WIDE_TERMINATORS = '。！？｡．।॥።፧။';

export function isWideTerminator(char: string): boolean {
  return char > '\u007f' && WIDE_TERMINATORS.includes(char);
}

/** Every mark that may end a sentence (Unicode UAX #29, STerm and ATerm, as far as news text uses them). */
const TERMINATOR = /[.!?\u2026\u203c\u203d\u2047-\u2049\u061f\u06d4\u0589\u037e。！？｡．।॥።፧။]/;

export function isTerminator(char: string | undefined): boolean {
  if (char === undefined) return false;
  if (char < '\u0080') return char === '.' || char === '!' || char === '?';
  return TERMINATOR.test(char);
}

/** Finds the next terminator from `lastIndex`. It keeps its position, so make one for each text. */
export function terminatorSearch(): RegExp {
  return new RegExp(TERMINATOR.source, 'g');
}

/** Brackets and quotation marks that can only close. Straight quotes are decided by how they pair. */
const CLOSERS = ')]}”’»›」』）】》〉〕］｝';
/** Brackets and quotation marks that can only open, with the inverted marks of Spanish. */
const OPENERS = '([{“‘«‹「『（【《〈〔［｛„‚¿¡`';

export function isCloser(char: string | undefined): boolean {
  return char !== undefined && CLOSERS.includes(char) && char !== '';
}

export function isOpener(char: string | undefined): boolean {
  return char !== undefined && OPENERS.includes(char) && char !== '';
}

export function isQuotationMark(char: string | undefined): boolean {
  return char !== undefined && char !== '' && '"\'“”‘’«»‹›„‚「」『』'.includes(char);
}

/** Guillemets that point inwards, as German and Danish print them: »We left.« */
const INWARDS_OPENERS = '»›”';
const INWARDS_CLOSERS = '«‹';

/** Whether the character before `at` lets a quotation begin there. */
const isFree = (text: string, at: number): boolean =>
  at === 0 || isWhite(text[at - 1]) || isOpener(text[at - 1]) || '–—-'.includes(text[at - 1] ?? '');

/** Whether a mark that closes in English opens here: » in "»We left.«", ” in Swedish. White space tells. */
export function opensInwards(text: string, at: number): boolean {
  const char = text[at] ?? '';
  if (char === '' || !INWARDS_OPENERS.includes(char) || !isFree(text, at)) return false;
  return letterKind(text, at + 1) !== 'other' || isOpener(text[at + 1]);
}

/** Whether « or ‹ closes here: no white space stands before it, and no word begins behind it. */
export function closesInwards(text: string, at: number): boolean {
  const char = text[at] ?? '';
  return (
    char !== '' && INWARDS_CLOSERS.includes(char) && !isFree(text, at) && letterKind(text, at + 1) === 'other'
  );
}

const PICTOGRAPH = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f\u200d]/u;

/** Length of the emoji part that begins at `at`, 0 if there is none. */
export function pictographLength(text: string, at: number): number {
  const code = text.codePointAt(at);
  if (code === undefined || code < 0x200d || (code > 0x200d && code < 0x203c)) return 0;
  const char = String.fromCodePoint(code);
  return PICTOGRAPH.test(char) && !TERMINATOR.test(char) ? char.length : 0;
}

/** The part of `[from, to)` between leading and trailing white space; empty (`start === end`) if all is white. */
export function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && isWhite(text[start])) start += 1;
  while (end > start && isWhite(text[end - 1])) end -= 1;
  return { start, end };
}
