import { randomUUID } from 'node:crypto';
import type { Client } from '@opensearch-project/opensearch';
import type { ArchiveSettings } from '../settings.js';
import { checkEngine, openArchive } from './connection.js';
import { OpenSearchArchive } from './opensearch-archive.js';
import type { VectorModel } from './vectors.js';

/** Primary shards of the sentences: three nodes share the work, one does not mind. */
const SHARDS = 3;
const BUILD_LENGTH = 8;

export interface ProgramArchive {
  readonly archive: OpenSearchArchive;
  readonly client: Client;
}

export interface ProgramArchiveOptions {
  readonly model: VectorModel | null;
  readonly confirm?: () => Promise<void>;
  /** Told, in words for an operator, of what the engine lacks. */
  readonly onNotice: (text: string) => void;
}

/** Time of the build first, so that names sort by it. */
const newBuild = () => `${Date.now()}-${randomUUID().slice(0, BUILD_LENGTH)}`;

/**
 * Opens the archive of the running program.
 *
 * @throws ArchiveFault, or an error of the client's, where the engine cannot be used
 */
export async function programArchive(
  settings: ArchiveSettings,
  { model, confirm, onNotice }: ProgramArchiveOptions,
): Promise<ProgramArchive> {
  const client = openArchive(settings);
  const { knn } = await checkEngine(client);
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
  return { archive, client };
}
