import type { Preparation } from '../../import/editor.js';
import type { Say } from '../language/say.js';

/** An article that can be added. */
export type ReadyAddition = Extract<Preparation, { readonly kind: 'ready' }>;

/**
 * The title of a preview. An address such as "latest" may lead to another article than before: that is no newer version
 * of it.
 */
export function previewTitle(plan: ReadyAddition['plan'], say: Say): string {
  if (plan.kind === 'new') return `**${say('addThis')}**`;
  if (plan.version) return `**${say('replaceThis')}**`;
  return `**${say('replaceAnother')}** ${say('sameAddressOtherText')}`;
}
