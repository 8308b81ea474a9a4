import type { Article } from '../corpus/article.js';
import type { ReloadOutcome } from '../story/story.js';
import { programModel } from '../story/vectors/program-engine.js';
import type { ArchiveStatus } from './archive.js';
import type { ArchiveSettings } from './engine.js';
import { openEngine } from './engines.js';
import { ArchiveFault } from './fault.js';
import { openFiles } from './files/file-form.js';
import { StoredTexts } from './files/stored-texts.js';
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
  try {
    const model = await programModel({ ranking: 'full', onNotice });
    const opened = await openEngine(settings, { model, onNotice });
    const { archive, documents } = opened;
    return {
      status: () => archive.status(),
      async takeIn(articles, holder) {
        const texts = new StoredTexts(await openFiles(documents), Date.now);
        const wanted = new Map(articles.map(({ path, text }) => [path, text]));
        await texts.putAll(wanted, 'folder');
        for (const path of (await texts.hashes('folder')).keys()) {
          if (!wanted.has(path)) await texts.remove(path);
        }
        return syncAlone(opened, { seeds: '', leftOut: [], holder, bad: 'reject' }, () => {});
      },
      makeVectors: (onProgress) => afterwards(opened, onProgress),
      close: () => archive.close(),
    };
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    onNotice(error.line);
    return null;
  }
}
