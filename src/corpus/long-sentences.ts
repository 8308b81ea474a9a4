import type { Problem, Span } from './article.js';
import { trimSpan } from './paragraphs.js';
import { problem } from './problems.js';

/**
 * The longest sentence, in UTF-16 code units. Sentences of treaties and court rulings are shorter, and it fits one
 * message of Discord (4,000) however much of it has to be escaped. Something longer is most likely a page without full
 * stops. A smaller value would cut more real sentences. Without a limit, every look at a sentence could take as long as
 * one at the article.
 */
export const LONGEST_SENTENCE = 2_000;

/** The name of the rule for text that is too long and cannot be cut. */
export const TOO_LONG = 'too-long';

/**
 * Where a text that is too long may be cut without taking a clause apart: behind a semicolon, a bar or the end of a
 * line, before a bullet, and behind a full stop before small letters ("i left. then it"). Never at commas, colons and
 * dashes: "he denied, as they said, that it" would lose its meaning.
 */
const SAFE = /[;；؛|\n\t\v\f\r\u2028\u2029]|[\p{Ll}\d]{3}[.!?…]["'”’)\]]{0,3}(?=\s)|\s(?=[•⁃◦‣▪●])/gu;

/** A body's sentences, none of them too long. */
export interface Limited {
  /** Trimmed, in order. */
  readonly sentences: readonly Span[];
  /** Text that had no place to be cut at. */
  readonly leftOut: readonly Span[];
  /** The sentences that were too long, as they stood in the text. */
  readonly long: readonly Span[];
}

/** Cuts the sentences that are too long into the longest pieces that are not, at safe places only. Linear. */
export function limitLength(text: string, sentences: readonly Span[]): Limited {
  const long = sentences.filter(isLong);
  if (long.length === 0) return { sentences, leftOut: [], long };
  const pieces = sentences.flatMap((span) => (isLong(span) ? cut(text, span) : [span]));
  return {
    sentences: pieces.filter((piece) => !isLong(piece)),
    leftOut: pieces.filter(isLong),
    long,
  };
}

function isLong({ start, end }: Span): boolean {
  return end - start > LONGEST_SENTENCE;
}

/** Cuts at safe places, into pieces that are as long as they may be. */
function cut(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let from = span.start;
  let safe = from;
  const take = (to: number) => {
    const piece = trimSpan(text, { start: from, end: to });
    if (piece.end > piece.start) pieces.push(piece);
    from = to;
  };
  const words = text.slice(span.start, span.end);
  const places = [...words.matchAll(SAFE)].map((match) => span.start + match.index + match[0].length);
  for (const place of [...places, span.end]) {
    if (place - from > LONGEST_SENTENCE && safe > from) take(safe);
    if (place - from > LONGEST_SENTENCE) take(place);
    safe = place;
  }
  if (from < span.end) take(span.end);
  return pieces;
}

/** Tells of the sentences of an article that were too long, in one warning. */
export function longSentenceProblem(
  path: string,
  lineAt: (offset: number) => number,
  { leftOut, long }: Omit<Limited, 'sentences'>,
): Problem[] {
  const [first] = long;
  if (first === undefined) return [];
  const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const longest = Math.max(...long.map(({ start, end }) => end - start));
  const gone = length(leftOut);
  const done = gone === 0 ? 'cut' : gone === length(long) ? 'gone' : 'both';
  const place = { article: path, line: lineAt(first.start), severity: 'warning' } as const;
  const values = { most: LONGEST_SENTENCE, count: long.length, longest, done, gone };
  return [problem(place, 'long-sentence', values)];
}
