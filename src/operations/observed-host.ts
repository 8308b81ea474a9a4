import type { ReloadOutcome, StoryHost } from '../story/story.js';

/** The same host; each reload is told once, however many asked for it while it ran. */
export function observedHost(host: StoryHost, onReload: (outcome: string) => void): StoryHost {
  let running: Promise<ReloadOutcome> | null = null;
  async function reload(): Promise<ReloadOutcome> {
    try {
      const outcome = await host.reload();
      onReload(outcome.kind);
      return outcome;
    } catch (error) {
      onReload('failed');
      throw error;
    } finally {
      running = null;
    }
  }
  return {
    current: () => host.current(),
    reload: () => {
      running ??= reload();
      return running;
    },
    close: () => host.close(),
  };
}
