import type { Preparation } from '../../import/editor.js';

type Ready = Extract<Preparation, { readonly kind: 'ready' }>;

/** An address may lead to another article than before ("latest"): then the new one is no newer version of it. */
export function previewTitle(plan: Ready['plan']): string {
  if (plan.kind === 'new') return '**Add this article?**';
  return plan.version
    ? '**Replace this article?**'
    : '**Replace another article?** The one that is there has the same address and quite another text.';
}
