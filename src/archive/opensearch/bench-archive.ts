import { Client } from '@opensearch-project/opensearch';
import { OpenSearchArchive } from './opensearch-archive.js';

const PREFIX = 'verbatim-bench';
/** As in the running program. */
const SHARDS = 3;

/** An archive to be measured, without vectors; `end` deletes it. */
export function benchArchiveAt(url: string) {
  const client = new Client({ node: url, requestTimeout: 60_000 });
  let builds = 0;
  const archive = new OpenSearchArchive({
    client,
    prefix: PREFIX,
    shards: SHARDS,
    model: null,
    newBuild: () => `${Date.now()}-${builds++}`,
    now: Date.now,
  });
  const end = async () => {
    await client.indices.delete({ index: `${PREFIX}*`, ignore_unavailable: true });
    await archive.close();
  };
  return { archive, end };
}
