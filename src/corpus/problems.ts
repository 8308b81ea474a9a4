import { IntlMessageFormat } from 'intl-messageformat';
import type { Problem } from './article.js';
import { PROBLEM_TEXTS, type ProblemCode } from './problem-texts.js';

const formats = new Map<string, IntlMessageFormat>();

function inEnglish(message: string, values: Problem['values']): string {
  const format = formats.get(message) ?? new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true });
  formats.set(message, format);
  return String(format.format(values));
}

/** Where a problem is, and whether it keeps the article out (it does, unless it is a warning). */
export type ProblemPlace = Pick<Problem, 'article'> & Partial<Pick<Problem, 'line' | 'severity'>>;

/** A problem of a file (its path, or a place in it); `values` are what the texts of the code name. */
export function problem(
  place: string | ProblemPlace,
  code: ProblemCode,
  values: Problem['values'] = {},
): Problem {
  const { article, line = null, severity = 'error' } = typeof place === 'string' ? { article: place } : place;
  const { expected, got } = PROBLEM_TEXTS[code];
  const english = { expected: inEnglish(expected, values), got: inEnglish(got, values) };
  return { severity, article, line, code, values, ...english };
}

/** What a system error code means to a moderator. */
const FAILURES: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'vanished',
  ENOTDIR: 'not-a-folder',
  ELOOP: 'broken-link',
};

/** A file or folder that the system did not let us read. */
export function fileFailed(article: string, system: string): Problem {
  const code = FAILURES[system];
  if (code === undefined) return problem(article, 'unreadable', { system });
  return problem(article, code, code === 'broken-link' ? { kind: 'circle' } : {});
}

/**
 * Gives the 1-based line of an offset. CRLF, LF and CR each end a line. The text is read once, at the first call; each
 * answer is then logarithmic in the number of lines.
 */
export function lineReader(text: string): (offset: number) => number {
  let ends: readonly number[] | null = null;
  return (offset) => {
    ends ??= Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length);
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? offset) <= offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** Order of problems in every report: by path, then by line (those without a line first), then as found. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
