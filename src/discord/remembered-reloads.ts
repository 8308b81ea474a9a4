import type { ReloadOutcome, StoryHost } from '../story/story.js';
import { problemLine } from './cards/reload-card.js';
import type { LastReload } from './contract/status.js';

export interface RememberedReloads {
  readonly host: StoryHost;
  readonly last: () => LastReload;
  /** Is told of each reload once it is over, once for all who asked for it. */
  readonly onReload: (listener: (outcome: ReloadOutcome) => void) => void;
}

/** The same host, and what its last reload came to. */
export function rememberReloads(
  host: StoryHost,
  { now, leftOut }: { readonly now: () => number; readonly leftOut: readonly string[] },
): RememberedReloads {
  const listeners: ((outcome: ReloadOutcome) => void)[] = [];
  let running: Promise<ReloadOutcome> | null = null;
  let told: Promise<ReloadOutcome> | null = null;
  let last: LastReload = { kind: 'started', at: host.current().loadedAt, problems: leftOut };
  const remember = (outcome: ReloadOutcome) => {
    for (const listener of listeners) listener(outcome);
    const problems = outcome.kind === 'rejected' ? outcome.problems : outcome.warnings;
    last = { kind: outcome.kind, at: now(), problems: problems.map(problemLine) };
  };
  return {
    host: {
      current: () => host.current(),
      close: () => host.close(),
      async reload() {
        running ??= host.reload().finally(() => {
          running = null;
        });
        const mine = running;
        const outcome = await mine;
        if (told !== mine) {
          told = mine;
          remember(outcome);
        }
        return outcome;
      },
    },
    last: () => last,
    onReload: (listener) => void listeners.push(listener),
  };
}
