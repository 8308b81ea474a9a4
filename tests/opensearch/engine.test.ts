import { randomUUID } from 'node:crypto';
import { afterAll, describe } from 'vitest';
import { openClient } from '../../src/archive/opensearch/connection.js';
import { openSearchDocuments } from '../../src/archive/opensearch/opensearch-documents.js';
import { engineCases } from '../archive/engine-cases.js';
import { realTime } from '../archive/time.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();
/** Short, so that a test waits little; long beside a request to an engine on a busy machine. */
const TERM = 3_000;

describe.skipIf(engine.leftOut)('in OpenSearch', () => {
  const client = openClient({ nodes: engine.urls, login: null, authorityFile: null, prefix: 'unused' });
  afterAll(async () => {
    await engine.clean();
    await client.close();
  });
  const make = () => openSearchDocuments(client, { prefix: `${engine.prefix}-${randomUUID().slice(0, 8)}` });
  engineCases('OpenSearch', { make, time: realTime(TERM), runs: 25 });
});
