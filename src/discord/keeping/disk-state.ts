import { join } from 'node:path';
import type { Logger } from 'pino';
import { systemWriting, writeWhole } from '../../import/store/write.js';
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

/**
 * Warns where nothing can be kept in the folder. An operator hears of it when the bot starts, rather than a moderator
 * at the first change. Never rejects.
 */
export async function warnIfUnwritable(
  folder: string | null,
  { processId, log }: { readonly processId: number; readonly log: Logger },
): Promise<void> {
  if (folder === null) return;
  const writing = systemWriting(processId);
  const probe = join(folder, `.probe-${processId}`);
  try {
    await writeWhole(probe, '', writing);
    await writing.files.remove(probe);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log.warn(`STATE_DIR cannot be written to, so no settings of servers and no changes are kept: ${why}`);
  }
}
