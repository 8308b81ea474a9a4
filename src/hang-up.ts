import type { Logger } from 'pino';
import type { ReloadOutcome } from './story/story.js';

export interface HangUpOptions {
  readonly reload: () => Promise<ReloadOutcome>;
  /** A terminal sent the signal because it was closed: the program ends with it. */
  readonly stop: () => void;
  readonly terminal: boolean;
  readonly log: Logger;
}

/** What SIGHUP does: it reloads the articles, as it does in daemons. */
export function onHangUp({ reload, stop, terminal, log }: HangUpOptions): () => void {
  return () => {
    if (terminal) return stop();
    reload().then(
      (outcome) => log[outcome.kind === 'rejected' ? 'warn' : 'info']({ outcome }, 'reloaded on SIGHUP'),
      (err: unknown) => log.error({ err }, 'the reload on SIGHUP failed'),
    );
  };
}
