import type { Client } from '@opensearch-project/opensearch';
import type { Logger } from 'pino';
import type { State } from '../../discord/contract/state.js';
import { createPendingNews } from '../../discord/keeping/pending-news.js';
import { rememberedServers } from '../../discord/keeping/remembered-servers.js';
import { createServerFiles } from '../../discord/keeping/server-files.js';
import { systemWriting } from '../../import/store/write.js';
import { ARTICLES } from './article-files.js';
import { archiveAudit, ensureAudit } from './audit-log.js';
import { archiveFiles, ensureFiles } from './document-files.js';
import { FileDocuments } from './file-documents.js';
import { systemLeaseClock } from './lease.js';

/** Where settings of servers and news that waits stand among the files. */
const FOLDER = '/state';

export interface ArchiveStateOptions {
  readonly prefix: string;
  readonly processId: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: Logger;
}

/** What outlasts a restart, in an archive: every copy of the bot sees what the others have set. */
export async function openArchiveState(client: Client, options: ArchiveStateOptions): Promise<State> {
  const { prefix, processId, now, log } = options;
  await ensureFiles(client, prefix);
  await ensureAudit(client, prefix);
  const documents = new FileDocuments(client, { prefix, now });
  const writing = { ...systemWriting(processId), files: archiveFiles(client, { prefix, now }) };
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
    audit: archiveAudit(client, prefix),
    news: createPendingNews({ folder: FOLDER, writing, versions }),
  };
}
