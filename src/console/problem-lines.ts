import type { Problem } from '../corpus/article.js';
import { printable } from './output.js';

/** One problem on one line: `seeds/a.txt:3: error bad-date: expected …, got …`, as editors can jump to. */
export function problemLine(problem: Problem): string {
  const place = problem.line === null ? problem.article : `${problem.article}:${problem.line}`;
  const { severity, code, expected, got } = problem;
  return printable(`${place}: ${severity} ${code}: expected ${expected}; got ${got}`);
}
