import { randomBytes } from 'node:crypto';
import { Client } from '@opensearch-project/opensearch';
import { inject } from 'vitest';
import type { EngineOffer } from './starter.js';

/** Lets a suite that is left out make its client all the same. */
const NOWHERE = 'http://opensearch.invalid';

async function ask(what: 'shared' | 'able'): Promise<EngineOffer> {
  // Of a first start, which fetches and compiles, all who wait for it wait.
  const response = await fetch(`${inject('openSearchStarter')}/${what}`);
  if (!response.ok) throw new Error(`OpenSearch could not be started: ${await response.text()}`);
  return (await response.json()) as EngineOffer;
}

/** The engine that all test files share, for one of them. */
export interface SharedEngine {
  readonly url: string;
  readonly urls: readonly string[];
  /** Every index, alias and template of this file begins with it. */
  readonly prefix: string;
  /** Why the suite is left out, or false: for `describe.skipIf`. */
  readonly leftOut: string | false;
  /** Deletes what begins with the prefix. */
  clean(): Promise<void>;
}

/**
 * The shared OpenSearch: one node that the first file to ask starts, or the one that OPENSEARCH_TEST_URL names. Ask at
 * the top of a test file (`const engine = await sharedEngine()`), then `describe.skipIf(engine.leftOut)`.
 */
export async function sharedEngine(): Promise<SharedEngine> {
  const offer = await ask('shared');
  const prefix = `test-${randomBytes(5).toString('hex')}`;
  if ('leftOut' in offer) {
    return { url: NOWHERE, urls: [NOWHERE], prefix, leftOut: offer.leftOut, clean: async () => {} };
  }
  const clean = async () => {
    const client = new Client({ nodes: [...offer.urls] });
    await client.indices.delete({ index: `${prefix}*`, ignore_unavailable: true, expand_wildcards: 'all' });
    await client.indices.deleteIndexTemplate({ name: `${prefix}*` }, { ignore: [404] });
    await client.close();
  };
  return { url: offer.urls[0] ?? '', urls: offer.urls, prefix, leftOut: false, clean };
}

/** Why `startCluster` cannot be used here, or false: for suites that stop and kill nodes of their own. */
export async function clustersLeftOut(): Promise<string | false> {
  const offer = await ask('able');
  return 'leftOut' in offer ? offer.leftOut : false;
}
