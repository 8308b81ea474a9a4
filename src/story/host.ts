import type { Problem } from '../corpus/article.js';
import type { GenerationBuilder } from './generation.js';
import { SwappingHost } from './swapping-host.js';
import type { TwoPhaseHost } from './two-phase-host.js';

/** The outcome of a start. */
export type Start =
  | { readonly kind: 'started'; readonly host: TwoPhaseHost; readonly problems: readonly Problem[] }
  /** No good article: nothing to answer from. */
  | { readonly kind: 'no-articles'; readonly problems: readonly Problem[] };

/** Builds the first generation. Bad articles are left out and reported. */
export async function startHost(builder: GenerationBuilder): Promise<Start> {
  const outcome = await builder.build({ generation: 1, bad: 'leave-out' });
  switch (outcome.kind) {
    case 'built':
      return {
        kind: 'started',
        host: new SwappingHost(builder, outcome.generation),
        problems: outcome.generation.manifest.problems,
      };
    case 'rejected':
      return { kind: 'no-articles', problems: outcome.problems };
    case 'unchanged':
      throw new Error('expected a first generation, got: unchanged');
  }
}
