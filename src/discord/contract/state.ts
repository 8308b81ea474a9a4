import type { Audit } from './audit.js';
import type { Servers } from './servers.js';

/** Articles (paths) that channels have not been told of yet. */
export interface WaitingNews {
  readonly id: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/** News that waits to be told, kept across restarts. */
export interface PendingNews {
  read(): Promise<WaitingNews | null>;
  add(news: { readonly added: readonly string[]; readonly changed: readonly string[] }): Promise<void>;
  /** Returns what waits and removes it, so that one copy of the bot tells it, once. */
  take(): Promise<WaitingNews | null>;
}

/** What outlasts a restart besides the articles: on this machine's disk, or in an archive that several copies share. */
export interface State {
  readonly servers: Servers;
  readonly audit: Audit;
  readonly news: PendingNews;
}
