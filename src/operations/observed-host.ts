import { singleFlight } from '../story/single-flight.js';
import type { ReloadOutcome, StoryHost } from '../story/story.js';

/** The same host; `onReload` is called once for each reload, however many asked for it. */
export function observedHost(host: StoryHost, onReload: (outcome: string) => void): StoryHost {
  const reload = singleFlight(async (): Promise<ReloadOutcome> => {
    try {
      const outcome = await host.reload();
      onReload(outcome.kind);
      return outcome;
    } catch (error) {
      onReload('failed');
      throw error;
    }
  });
  return {
    current: () => host.current(),
    reload,
    close: () => host.close(),
  };
}
