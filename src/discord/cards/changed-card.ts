import type { Addition, Preparation } from '../../import/editor.js';
import type { Card } from '../contract/reply.js';
import type { Say } from '../language/say.js';
import { encodeId } from '../memory/custom-id.js';
import { button, container, rows, text } from './components.js';
import { inlineText } from './escape.js';
import { problemLine, reloadCard } from './reload-card.js';

/** Longest path shown, UTF-16 code units. */
const PATH_LENGTH = 200;

/** Why there is nothing to add, or what came of it, in words. */
export function additionWords(
  outcome: Exclude<Preparation, { readonly kind: 'ready' }> | Exclude<Addition, { readonly reload: unknown }>,
): string {
  switch (outcome.kind) {
    case 'failed':
    case 'not-stored':
      return outcome.message;
    case 'unknown':
      return 'This preview is out of date: it was added or cancelled, or waited longer than a day. Use /add again.';
    case 'no-outlet':
      return 'It does not say which outlet it is from, and every quotation names the outlet. Use /add again with the option `outlet`.';
    case 'unchanged':
      return `The page is unchanged since <t:${Math.floor(outcome.since / 1000)}:f>, when it was read: ${inlineText(outcome.path, PATH_LENGTH)}`;
    case 'present':
      return outcome.by === 'address'
        ? `This article is there already, unchanged: ${inlineText(outcome.path, PATH_LENGTH)}`
        : `The outlet has this text, or nearly, already: ${inlineText(outcome.path, PATH_LENGTH)}`;
    case 'unusable':
      return [
        'It cannot be used:',
        ...outcome.problems.slice(0, 5).map((problem) => `- ${inlineText(problemLine(problem), 300)}`),
      ].join('\n');
  }
}

/** Why an article is not there, where it can be tried again: the preview still waits. */
export function notAddedCard(id: string, why: string): Card {
  const buttons = rows([
    button('Try again', encodeId('addyes', id)),
    button('Cancel', encodeId('addno', id)),
  ]);
  return { components: [container([text(why), ...buttons])] };
}

/** What a change of the articles did, below a line that says which. */
export function changedCard(
  headline: string,
  reload: Parameters<typeof reloadCard>[0],
  { say, undo = null }: { readonly say: Say; readonly undo?: string | null },
): Card {
  const report = reloadCard(reload, say);
  const buttons = undo === null ? [] : rows([button('Undo', encodeId('undo', undo))]);
  return { ...report, components: [container([text(headline)]), ...report.components, ...buttons] };
}

export function cancelledCard(): Card {
  return { components: [container([text('Cancelled: nothing was added.')])] };
}
