import type { Problem } from '../corpus/article.js';
import { singleFlight } from '../story/single-flight.js';
import type { ReloadOutcome, StoryHost } from '../story/story.js';
import type { LastReload } from './contract/status.js';
import type { ShardHost } from './shards/shard-host.js';

export interface RememberedReloads {
  readonly host: StoryHost;
  readonly last: () => LastReload;
  /** Called after each reload, once however many asked for it; of several processes one is called. */
  readonly onReload: (listener: (outcome: ReloadOutcome) => void) => void;
}

export interface RememberedOptions {
  readonly now: () => number;
  readonly leftOut: readonly Problem[];
  /** Set where several processes reload together: it reports all reloads, also those asked for here. */
  readonly together?: ShardHost;
}

/** The same host, with the result of its last reload. */
export function rememberReloads(
  host: StoryHost,
  { now, leftOut, together }: RememberedOptions,
): RememberedReloads {
  const listeners: ((outcome: ReloadOutcome) => void)[] = [];
  let last: LastReload = { kind: 'started', at: host.current().loadedAt, problems: leftOut };
  const remember = (outcome: ReloadOutcome, tells: boolean) => {
    const problems = outcome.kind === 'rejected' ? outcome.problems : outcome.warnings;
    last = { kind: outcome.kind, at: now(), problems };
    if (tells) for (const listener of listeners) listener(outcome);
  };
  together?.onReload(({ outcome, tells }) => remember(outcome, tells));
  return {
    host: {
      current: () => host.current(),
      close: () => host.close(),
      reload: singleFlight(async () => {
        const outcome = await host.reload();
        if (together === undefined) remember(outcome, true);
        return outcome;
      }),
    },
    last: () => last,
    onReload: (listener) => void listeners.push(listener),
  };
}
