import { once } from 'node:events';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildJars, type Jars, type Kind } from './jars.js';
import { startProcess } from './process.js';

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Has a node load what tests make it load: an index with text and vectors, a document, a search. */
async function exercise(url: string): Promise<void> {
  const vector = {
    type: 'knn_vector',
    dimension: 2,
    method: { name: 'hnsw', engine: 'lucene', space_type: 'cosinesimil' },
  };
  const text = { type: 'text', analyzer: 'english' };
  const index = { settings: { 'index.knn': true }, mappings: { properties: { text, vector } } };
  const search = { query: { match: { text: 'quotation' } }, highlight: { fields: { text: {} } } };
  await fetch(`${url}/warm`, json('PUT', index));
  await fetch(`${url}/warm/_doc/1?refresh=true`, json('PUT', { text: 'Some quotations.', vector: [1, 2] }));
  await fetch(`${url}/warm/_search`, json('POST', search));
  await fetch(`${url}/warm`, { method: 'DELETE' });
}

/** Runs one node to its end and keeps its classes beside the jars. */
async function keepClasses(jars: Jars): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-opensearch-'));
  const aside = `${jars.classes}.${process.pid}`;
  try {
    const node = await startProcess({
      ...{ jars, folder, name: 'warm', heapMb: 256, ports: { http: 0, transport: 0 } },
      settings: ['discovery.type=single-node'],
      // It would name thousands of classes that are too old to be kept.
      flags: [`-XX:ArchiveClassesAtExit=${aside}`, '-Xlog:disable'],
    });
    await exercise(`http://127.0.0.1:${node.ports.http}`);
    const exit = once(node.child, 'exit');
    node.child.stdin?.end();
    await exit;
    if (existsSync(aside)) renameSync(aside, jars.classes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(aside, { force: true });
  }
}

/** The jars and, beside those without the security plugin, their classes as the JVM keeps them; made once, and kept. */
export async function prepareJars(kind: Kind = 'plain'): Promise<Jars> {
  const jars = await buildJars(kind);
  if (kind === 'plain' && !existsSync(jars.classes)) await keepClasses(jars);
  return jars;
}
