import type { Problem } from './article.js';

/** An error that has no line. */
export function problem(article: string, code: string, expected: string, got: string): Problem {
  return { severity: 'error', article, line: null, code, expected, got };
}

/** What a system error code means to a moderator. */
const FAILURES: Readonly<Record<string, { code: string; got: string }>> = {
  EACCES: { code: 'unreadable', got: 'no permission to read it' },
  EPERM: { code: 'unreadable', got: 'no permission to read it' },
  ENOENT: { code: 'vanished', got: 'no such file, or no longer' },
  ENOTDIR: { code: 'not-a-folder', got: 'a file' },
  ELOOP: { code: 'broken-link', got: 'links that lead in a circle' },
};

/** A file or folder that the system did not let us read. */
export function fileFailed(article: string, systemCode: string): Problem {
  const known = FAILURES[systemCode] ?? { code: 'unreadable', got: `the system's error ${systemCode}` };
  const expected = known.code === 'not-a-folder' ? 'a folder' : 'a file or folder that can be read';
  return problem(article, known.code, expected, known.got);
}

/**
 * Tells the 1-based line of the character at an offset; CRLF, LF and CR each end a line. Reads the text once, when it is
 * first asked; each answer is then logarithmic in the number of lines.
 */
export function lineReader(text: string): (offset: number) => number {
  let ends: readonly number[] | null = null;
  return (offset) => {
    ends ??= Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length);
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ends[middle]! <= offset) low = middle + 1;
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
