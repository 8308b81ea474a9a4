import type { Article, Problem } from '../article.js';
import { problem } from '../problems.js';

/** A rule that leaves out more than this share of a body's characters may take reporting with it. */
const LARGE_SHARE = 0.1;

/**
 * Warnings of the rules that leave out a large part of an article, for a person to look at. Characters are counted
 * without white space.
 */
export function findingsIn(article: Article): Problem[] {
  const size = (start: number, end: number): number =>
    article.text.slice(start, end).replace(/\s+/g, '').length;
  const whole = size(article.bodyStart, article.text.length);
  const byRule = new Map<string, number>();
  for (const { start, end, rule } of article.leftOut) {
    byRule.set(rule, (byRule.get(rule) ?? 0) + size(start, end));
  }
  return [...byRule]
    .filter(([, left]) => whole > 0 && left / whole > LARGE_SHARE)
    .map(([rule, left]) =>
      problem({ article: article.path, severity: 'warning' }, 'much-left-out', {
        most: LARGE_SHARE * 100,
        share: ((100 * left) / whole).toFixed(1),
        rule,
      }),
    );
}
