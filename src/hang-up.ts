import type { Logger } from 'pino';
import type { ReloadOutcome } from './story/story.js';

export interface HangUpOptions {
  readonly reload: () => Promise<ReloadOutcome>;
  /** Called where the signal means that the terminal was closed. */
  readonly stop: () => void;
  readonly terminal: boolean;
  readonly log: Logger;
}

/** The handler of SIGHUP: reloads the articles, as daemons do. */
export function onHangUp({ reload, stop, terminal, log }: HangUpOptions): () => void {
  return () => {
    if (terminal) return stop();
    reload().then(
      (outcome) => log[outcome.kind === 'rejected' ? 'warn' : 'info']({ outcome }, 'reloaded on SIGHUP'),
      (err: unknown) => log.error({ err }, 'the reload on SIGHUP failed'),
    );
  };
}
