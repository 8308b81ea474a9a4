import { Client } from '@opensearch-project/opensearch';
import { describe } from 'vitest';
import { OpenSearchArchive } from '../../src/archive/opensearch/opensearch-archive.js';
import { archiveCases, type MakeArchive } from '../archive/archive-cases.js';
import { storyCases } from '../archive/story-cases.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();
let made = 0;

const make: MakeArchive = async (model) => {
  const client = new Client({ nodes: [...engine.urls] });
  const prefix = `${engine.prefix}-${made++}`;
  let builds = 0;
  const newBuild = () => `b${builds++}`;
  const archive = new OpenSearchArchive({ client, prefix, shards: 2, model, newBuild, now: () => 1 });
  const end = async () => {
    await engine.clean();
    await archive.close();
  };
  return { archive, end };
};

describe.skipIf(engine.leftOut)('in OpenSearch, with two shards', () => {
  archiveCases('OpenSearch', make);
  storyCases('OpenSearch', make, 1);
});
