import type { Problem } from '../../corpus/article.js';
import type { ReloadOutcome } from '../../story/story.js';
import type { Card } from '../contract/reply.js';
import type { Say } from '../language/say.js';
import { container, file, text } from './components.js';
import { inlineText } from './escape.js';
import { problemInWords } from './why.js';

/** Longest report shown in the message, UTF-16 code units; a longer one is attached as a file, whole. */
const SHOWN = 3_000;

/** The result of a reload: what changed, or every problem. */
export function reloadCard(outcome: ReloadOutcome, say: Say): Card {
  switch (outcome.kind) {
    case 'rejected': {
      const head = `**${say('reloadRejected', { count: outcome.problems.length })}** ${say('oldStay')}`;
      return report(head, linesOf(outcome.problems, say), say);
    }
    case 'unchanged': {
      const head = `**${say('reloadUnchanged')}** ${inForce(outcome, say)}`;
      return report(head, linesOf(outcome.warnings, say), say);
    }
    case 'replaced': {
      const { added, changed, removed, warnings } = outcome;
      const counts = { added: added.length, changed: changed.length, removed: removed.length };
      const head = `**${say('reloaded')}** ${say('reloadCounts', counts)} ${inForce(outcome, say)}`;
      const lines = [
        ...added.map((path) => say('pathAdded', { path })),
        ...changed.map((path) => say('pathChanged', { path })),
        ...removed.map((path) => say('pathRemoved', { path })),
        ...linesOf(warnings, say),
      ];
      return report(head, lines, say);
    }
  }
}

const linesOf = (problems: readonly Problem[], say: Say) =>
  problems.map((problem) => problemInWords(problem, say));

function inForce(
  { articles, sentences }: { readonly articles: number; readonly sentences: number },
  say: Say,
): string {
  return say('inForce', { articles, sentences });
}

function report(headline: string, lines: readonly string[], say: Say): Card {
  const shown = lines.map((line) => `- ${inlineText(line, 1_000)}`).join('\n');
  if (shown.length <= SHOWN) {
    return { components: [container([text(lines.length === 0 ? headline : `${headline}\n${shown}`)])] };
  }
  return {
    components: [container([text(`${headline}\n${say('wholeList')}`), file('reload.txt')])],
    files: [{ name: 'reload.txt', content: `${lines.join('\n')}\n` }],
  };
}
