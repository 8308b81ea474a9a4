import type { ReloadOutcome } from '../story/story.js';
import { harmless, type Page } from './page.js';
import { problemLine } from './problem-lines.js';

const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** What a reload did, for people: what changed, or every problem. */
export function reloadText(outcome: ReloadOutcome, page: Page): string {
  if (outcome.kind === 'rejected') {
    return [
      page.paint('red', 'Nothing was changed: the articles in force stay until these problems are mended.'),
      ...outcome.problems.map(problemLine),
    ].join('\n');
  }
  const { articles, sentences, warnings } = outcome;
  const total = `${counted(articles, 'article')}, ${counted(sentences, 'quotable sentence')}`;
  const lines =
    outcome.kind === 'unchanged'
      ? [`Nothing has changed: ${total}.`]
      : [
          page.paint('green', `Reloaded: ${total}.`),
          ...outcome.added.map((path) => `  added    ${harmless(path)}`),
          ...outcome.changed.map((path) => `  changed  ${harmless(path)}`),
          ...outcome.removed.map((path) => `  removed  ${harmless(path)}`),
        ];
  return [...lines, ...warnings.map((problem) => page.paint('yellow', problemLine(problem)))].join('\n');
}
