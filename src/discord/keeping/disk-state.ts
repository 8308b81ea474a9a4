import type { Logger } from 'pino';
import { systemWriting } from '../../import/store/write.js';
import type { State } from '../contract/state.js';
import { createAuditFile } from './audit-file.js';
import { createPendingNews } from './pending-news.js';
import { createServerFiles } from './server-files.js';

/** What is kept across restarts, in a folder of this machine; null where there is none. */
export function diskState(
  folder: string | null,
  { processId, log }: { readonly processId: number; readonly log: Logger },
): State | null {
  if (folder === null) return null;
  const writing = systemWriting(processId);
  return {
    servers: createServerFiles({ folder, writing, log }),
    audit: createAuditFile(folder),
    news: createPendingNews({ folder, writing }),
  };
}
