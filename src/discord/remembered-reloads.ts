import type { ReloadOutcome, StoryHost } from '../story/story.js';
import { problemLine } from './cards/reload-card.js';
import type { LastReload } from './contract/status.js';

/** The same host, and what its last reload came to. */
export function rememberReloads(
  host: StoryHost,
  { now, leftOut }: { readonly now: () => number; readonly leftOut: readonly string[] },
): { readonly host: StoryHost; readonly last: () => LastReload } {
  let last: LastReload = { kind: 'started', at: host.current().loadedAt, problems: leftOut };
  const remember = (outcome: ReloadOutcome) => {
    const problems = outcome.kind === 'rejected' ? outcome.problems : outcome.warnings;
    last = { kind: outcome.kind, at: now(), problems: problems.map(problemLine) };
  };
  return {
    host: {
      current: () => host.current(),
      close: () => host.close(),
      async reload() {
        const outcome = await host.reload();
        remember(outcome);
        return outcome;
      },
    },
    last: () => last,
  };
}
