import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { describe } from 'vitest';
import type { DocumentStore } from '../../src/archive/document-store.js';
import { archiveFiles } from '../../src/archive/files/archive-files.js';
import { openFiles } from '../../src/archive/files/file-form.js';
import { StoredTexts } from '../../src/archive/files/stored-texts.js';
import { openArchiveState } from '../../src/archive/state/archive-state.js';
import { systemWriting } from '../../src/import/store/write.js';
import { articleFileCases } from './article-file-cases.js';
import { documentCases } from './document-cases.js';
import { leaseCases, type Time } from './lease-cases.js';
import { stateCases } from './state-cases.js';
import { storeCases } from './store-cases.js';

export interface EngineUnderTest {
  /** Makes a store without any document. */
  readonly make: () => DocumentStore | Promise<DocumentStore>;
  /** What leases are counted by. */
  readonly time: Time;
  /** How many random orders of changes of files are tried. */
  readonly runs: number;
}

/** All that the running program keeps in an archive besides what is searched, over one engine. */
export function engineCases(name: string, { make, time, runs }: EngineUnderTest): void {
  describe(`${name}: what is kept`, () => {
    documentCases(make);
    let store: Promise<DocumentStore> | null = null;
    storeCases(async () => {
      store ??= Promise.resolve(make());
      const files = archiveFiles(await openFiles(await store), { now: Date.now });
      return { files, writing: { ...systemWriting(process.pid), files }, root: `/${randomUUID()}` };
    }, runs);
    articleFileCases(make);
    stateCases(async () => {
      const documents = await make();
      const log = pino({ level: 'silent' });
      const open = () => openArchiveState(documents, { processId: process.pid, now: Date.now, log });
      const articles = new StoredTexts(await openFiles(documents), Date.now);
      for (const path of ['a.md', 'b.md', 'c.md', 'd.md']) await articles.put(path, path, 'added');
      return open;
    });
    leaseCases(make, time);
  });
}
