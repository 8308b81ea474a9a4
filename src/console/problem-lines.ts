import type { Problem } from '../corpus/article.js';
import { printable } from './output.js';

/** One problem on one line, with a place that editors can jump to: `seeds/a.txt:3: error bad-date: expected …`. */
export function problemLine(problem: Problem): string {
  const place = problem.line === null ? problem.article : `${problem.article}:${problem.line}`;
  const { severity, code, expected, got } = problem;
  return printable(`${place}: ${severity} ${code}: expected ${expected}; got ${got}`);
}
