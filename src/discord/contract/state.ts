import type { Audit } from './audit.js';
import type { Servers } from './servers.js';

/** Articles (paths) of which channels are still to be told. */
export interface WaitingNews {
  readonly id: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/** News that waits to be told, kept across restarts. */
export interface PendingNews {
  read(): Promise<WaitingNews | null>;
  add(news: { readonly added: readonly string[]; readonly changed: readonly string[] }): Promise<void>;
  /** Gives what waits and forgets it, so that it is told once, by whichever copy. */
  take(): Promise<WaitingNews | null>;
}

/** What outlasts a restart besides the articles: on this machine's disk, or in an archive that several copies share. */
export interface State {
  readonly servers: Servers;
  readonly audit: Audit;
  readonly news: PendingNews;
}
