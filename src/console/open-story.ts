import type { GenerationBuilder } from '../story/generation.js';
import { startHost } from '../story/host.js';
import { localBuilder } from '../story/local.js';
import type { TwoPhaseHost } from '../story/two-phase-host.js';
import { type KeepIndex, keepNothing } from './keep-index.js';
import type { Output } from './output.js';
import { pageFor } from './page.js';
import { problemLine } from './problem-lines.js';

export interface OpenOptions {
  /** The folder of articles. */
  readonly seeds: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** How the index is kept; not at all where absent. */
  readonly keep?: KeepIndex | undefined;
}

/** Opens the story in this process and reports what was left out. Null where no article is good, which is said too. */
export async function openStory(
  { seeds, now, keep = keepNothing }: OpenOptions,
  output: Output,
): Promise<TwoPhaseHost | null> {
  const builder: GenerationBuilder = {
    build: async (order) => localBuilder({ ...(await keep(seeds)), now }).build(order),
  };
  const start = await startHost(builder);
  const page = pageFor(output);
  for (const problem of start.problems) {
    output.error(page.paint(problem.severity === 'error' ? 'red' : 'yellow', problemLine(problem)));
  }
  if (start.kind === 'no-articles') {
    output.error(`There is no good article in ${seeds}: nothing to answer from.`);
    return null;
  }
  const bad = new Set(
    start.problems.filter(({ severity }) => severity === 'error').map(({ article }) => article),
  );
  if (bad.size > 0) {
    output.error(
      page.paint('red', `${bad.size} bad ${bad.size === 1 ? 'article was' : 'articles were'} left out.`),
    );
  }
  return start.host;
}
