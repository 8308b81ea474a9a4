import type { Logger } from 'pino';
import type { State } from '../../discord/contract/state.js';
import { createPendingNews } from '../../discord/keeping/pending-news.js';
import { rememberedServers } from '../../discord/keeping/remembered-servers.js';
import { createServerFiles } from '../../discord/keeping/server-files.js';
import { systemWriting } from '../../import/store/write.js';
import type { DocumentStore } from '../document-store.js';
import { archiveFiles } from '../files/archive-files.js';
import { FileDocuments } from '../files/file-documents.js';
import { openFiles } from '../files/file-form.js';
import { ARTICLES } from '../files/stored-texts.js';
import { systemLeaseClock } from '../lease/lease.js';
import { openArchiveAudit } from './audit-log.js';

/** Where settings of servers and news that waits stand among the files. */
const FOLDER = '/state';

export interface ArchiveStateOptions {
  readonly processId: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: Logger;
}

/** What outlasts a restart, in an archive: every copy of the bot sees what the others have set. */
export async function openArchiveState(store: DocumentStore, options: ArchiveStateOptions): Promise<State> {
  const { processId, now, log } = options;
  const collection = await openFiles(store);
  const audit = await openArchiveAudit(store);
  const documents = new FileDocuments(collection, now);
  const writing = { ...systemWriting(processId), files: archiveFiles(collection, { now }) };
  const versions = async (paths: readonly string[]) => {
    const found = await documents.findMany(
      paths.map((path) => `${ARTICLES}/${path}`),
      ['sha256'],
    );
    return new Map([...found].map(([path, { sha256 }]) => [path.slice(ARTICLES.length + 1), sha256]));
  };
  const far = createServerFiles({ folder: FOLDER, writing, log });
  return {
    servers: rememberedServers(far, {
      now,
      schedule: (callback, ms) => systemLeaseClock.after(ms, callback),
    }),
    audit,
    news: createPendingNews({ folder: FOLDER, writing, versions }),
  };
}
