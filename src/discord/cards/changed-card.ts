import type { Addition, Preparation } from '../../import/editor.js';
import type { Card } from '../contract/reply.js';
import type { Say } from '../language/say.js';
import { encodeId } from '../memory/custom-id.js';
import { button, container, rows, text } from './components.js';
import { inlineText } from './escape.js';
import { reloadCard } from './reload-card.js';
import { problemInWords, reasonText } from './why.js';

/** Longest path shown, UTF-16 code units. */
const PATH_LENGTH = 200;

/** The path of an article, for the middle of a line. */
export const pathText = (path: string): string => inlineText(path, PATH_LENGTH);

/** In words: why there is nothing to add, or the result of an addition that changed nothing. */
export function additionWords(
  outcome: Exclude<Preparation, { readonly kind: 'ready' }> | Exclude<Addition, { readonly reload: unknown }>,
  say: Say,
): string {
  switch (outcome.kind) {
    case 'failed':
    case 'not-stored':
      return reasonText(outcome, say);
    case 'unknown':
      return say('previewOld');
    case 'no-outlet':
      return say('noOutlet');
    case 'unchanged': {
      const moment = `<t:${Math.floor(outcome.since / 1000)}:f>`;
      return say('pageUnchanged', { moment, path: pathText(outcome.path) });
    }
    case 'present': {
      const path = pathText(outcome.path);
      return say(outcome.by === 'address' ? 'sameAddress' : 'sameText', { path });
    }
    case 'unusable':
      return [
        say('unusable'),
        ...outcome.problems
          .slice(0, 5)
          .map((problem) => `- ${inlineText(problemInWords(problem, say), 300)}`),
      ].join('\n');
  }
}

/** Why an article was not added, with a button to try again: its preview still waits. */
export function notAddedCard(id: string, why: string, say: Say): Card {
  const buttons = rows([
    button(say('tryAgain'), encodeId('addyes', id)),
    button(say('cancel'), encodeId('addno', id)),
  ]);
  return { components: [container([text(why), ...buttons])] };
}

/** The result of a change of the articles, below a headline. */
export function changedCard(
  headline: string,
  reload: Parameters<typeof reloadCard>[0],
  { say, undo = null }: { readonly say: Say; readonly undo?: string | null },
): Card {
  const report = reloadCard(reload, say);
  const buttons = undo === null ? [] : rows([button(say('undo'), encodeId('undo', undo))]);
  return { ...report, components: [container([text(headline)]), ...report.components, ...buttons] };
}

export function cancelledCard(say: Say): Card {
  return { components: [container([text(say('cancelled'))])] };
}
