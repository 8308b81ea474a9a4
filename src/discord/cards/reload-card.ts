import type { Problem } from '../../corpus/article.js';
import type { ReloadOutcome } from '../../story/story.js';
import type { Card } from '../contract/reply.js';
import { container, file, text } from './components.js';
import { inlineText } from './escape.js';
import { plural } from './numbers.js';

/** Longest report shown in the message, UTF-16 code units; a longer one is attached as a file, whole. */
const SHOWN = 3_000;

/** What a reload did, or every reason why it did nothing. */
export function reloadCard(outcome: ReloadOutcome): Card {
  switch (outcome.kind) {
    case 'rejected':
      return report(
        `**Rejected: ${plural(outcome.problems.length, 'problem')}.** The old articles stay in force.`,
        outcome.problems.map(problemLine),
      );
    case 'unchanged':
      return report(`**Nothing has changed.** ${inForce(outcome)}`, outcome.warnings.map(problemLine));
    case 'replaced': {
      const { added, changed, removed } = outcome;
      return report(
        `**Reloaded.** Added ${added.length}, changed ${changed.length}, removed ${removed.length}. ${inForce(outcome)}`,
        [
          ...added.map((path) => `added: ${path}`),
          ...changed.map((path) => `changed: ${path}`),
          ...removed.map((path) => `removed: ${path}`),
          ...outcome.warnings.map(problemLine),
        ],
      );
    }
  }
}

function inForce({ articles, sentences }: { readonly articles: number; readonly sentences: number }): string {
  return `In force: ${plural(articles, 'article')} with ${plural(sentences, 'quotable sentence')}.`;
}

export function problemLine({ severity, article, line, expected, got }: Problem): string {
  return `${severity}: ${article}${line === null ? '' : `, line ${line}`}: expected ${expected}; got ${got}`;
}

function report(headline: string, lines: readonly string[]): Card {
  const shown = lines.map((line) => `- ${inlineText(line, 1_000)}`).join('\n');
  if (shown.length <= SHOWN) {
    return { components: [container([text(lines.length === 0 ? headline : `${headline}\n${shown}`)])] };
  }
  return {
    components: [container([text(`${headline}\nThe whole list is attached.`), file('reload.txt')])],
    files: [{ name: 'reload.txt', content: `${lines.join('\n')}\n` }],
  };
}
