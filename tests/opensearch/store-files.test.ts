import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { openArchive } from '../../src/archive/opensearch/connection.js';
import { archiveFiles, ensureFiles } from '../../src/archive/opensearch/document-files.js';
import { systemWriting } from '../../src/import/store/write.js';
import { storeCases } from '../archive/store-cases.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();

describe.skipIf(engine.leftOut)('in an archive', () => {
  const { prefix } = engine;
  const client = openArchive({ nodes: engine.urls, login: null, authorityFile: null, prefix });
  beforeAll(() => ensureFiles(client, prefix));
  afterAll(async () => {
    await engine.clean();
    await client.close();
  });
  const files = archiveFiles(client, { prefix, now: Date.now });
  storeCases(
    () => ({ files, writing: { ...systemWriting(process.pid), files }, root: `/${randomUUID()}` }),
    25,
  );
});
