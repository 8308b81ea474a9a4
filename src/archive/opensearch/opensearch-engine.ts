import { randomUUID } from 'node:crypto';
import type { Client } from '@opensearch-project/opensearch';
import type { ArchiveSettings, EngineOptions, OpenedEngine } from '../engine.js';
import { spokenFault, spokenFaults } from './client-fault.js';
import { checkEngine, openClient } from './connection.js';
import { OpenSearchArchive } from './opensearch-archive.js';
import { openSearchDocuments } from './opensearch-documents.js';

/** Primary shards of the sentences: three nodes share the work, one does not mind. */
const SHARDS = 3;
const BUILD_LENGTH = 8;
/** How long a request may take that people wait for, ms, and at how many other nodes it is tried. */
const HURRIED = { requestTimeout: 3_000, maxRetries: 1 };

/** Time of the build first, so that names sort by it. */
const newBuild = () => `${Date.now()}-${randomUUID().slice(0, BUILD_LENGTH)}`;

/** Opens an archive in an OpenSearch cluster; an `OpenEngine`. */
export async function openOpenSearch(
  settings: ArchiveSettings,
  { model, confirm, hurried = false, onNotice }: EngineOptions,
): Promise<OpenedEngine> {
  const client = openClient(settings, hurried ? HURRIED : {});
  const knn = await hasVectors(client);
  if (!knn && model !== null) {
    onNotice('the archive has no vectors (its k-NN plugin is missing): candidates come by words alone');
  }
  const { prefix } = settings;
  const archive = new OpenSearchArchive({
    client,
    prefix,
    shards: SHARDS,
    model: knn ? model : null,
    newBuild,
    now: Date.now,
    ...(confirm && { confirm }),
  });
  return { archive: spokenFaults(archive), documents: openSearchDocuments(client, { prefix }) };
}

/** Whether the engine has vectors. It has to be one that is supported. */
async function hasVectors(client: Client): Promise<boolean> {
  try {
    return (await checkEngine(client)).knn;
  } catch (error) {
    await client.close();
    throw spokenFault(error);
  }
}
