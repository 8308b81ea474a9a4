import type { Article } from '../corpus/article.js';
import type { ReloadOutcome } from '../story/story.js';
import { programModel } from '../story/vectors/program-engine.js';
import type { ArchiveStatus } from './archive.js';
import { articleFiles } from './opensearch/article-files.js';
import { describeArchiveFault, isArchiveFault } from './opensearch/describe-fault.js';
import { ensureFiles } from './opensearch/document-files.js';
import { programArchive } from './opensearch/program-archive.js';
import type { ArchiveSettings } from './settings.js';
import { afterwards, syncAlone } from './thread/sync-in-thread.js';

/** An archive as the console has it: in this thread, where nobody else waits. */
export interface ConsoleArchive {
  status(): Promise<ArchiveStatus>;
  /** Puts these articles in the place of all that came from a folder; articles added in Discord stay. */
  takeIn(articles: readonly Article[], holder: string): Promise<ReloadOutcome>;
  makeVectors(onProgress: (made: number, of: number) => void): Promise<void>;
  close(): Promise<void>;
}

/** Opens an archive; null where it cannot be used, and that is said in a line. */
export async function openConsoleArchive(
  settings: ArchiveSettings,
  onNotice: (text: string) => void,
): Promise<ConsoleArchive | null> {
  const { prefix } = settings;
  try {
    const model = await programModel({ ranking: 'full', onNotice });
    const opened = await programArchive(settings, { model, onNotice });
    const { archive, client } = opened;
    return {
      status: () => archive.status(),
      async takeIn(articles, holder) {
        await ensureFiles(client, prefix);
        const texts = articleFiles(client, { prefix, now: Date.now });
        const wanted = new Map(articles.map(({ path, text }) => [path, text]));
        await texts.putAll(wanted, 'folder');
        for (const path of (await texts.hashes('folder')).keys()) {
          if (!wanted.has(path)) await texts.remove(path);
        }
        const task = { kind: 'sync', settings, ranking: 'full', seeds: '', leftOut: [], holder } as const;
        return syncAlone(opened, { ...task, bad: 'reject' }, () => {});
      },
      makeVectors: (onProgress) => afterwards(opened, onProgress),
      close: () => archive.close(),
    };
  } catch (error) {
    if (!isArchiveFault(error)) throw error;
    onNotice(describeArchiveFault(error));
    return null;
  }
}
