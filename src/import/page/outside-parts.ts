import type { Block, PageLine } from './page-lines.js';
import type { RemovedParts } from './removed-parts.js';

/** The lines of a page that are not in its article. A lost part of the article would be seen among them. */
export const OUTSIDE_PARTS = {
  line: 'lines outside the article',
  caption: 'captions outside the article',
  link: 'lines that are links alone',
};

/**
 * Counts the lines of a page that are neither in its article nor the article's title.
 *
 * @param removed counts them: those that are links alone last.
 */
export function countOutside(
  page: readonly PageLine[],
  { lines, title }: { readonly lines: readonly Block[]; readonly title: string | undefined },
  removed: RemovedParts,
): void {
  const stated = new Set([...lines.map(({ text }) => text), title]);
  for (const { kind, text, leadsElsewhere } of page) {
    if (leadsElsewhere || stated.has(text)) continue;
    removed.count(kind === 'caption' ? OUTSIDE_PARTS.caption : OUTSIDE_PARTS.line, text);
  }
  for (const { text, leadsElsewhere } of page) if (leadsElsewhere) removed.count(OUTSIDE_PARTS.link, text);
}
