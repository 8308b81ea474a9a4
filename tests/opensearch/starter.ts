import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { prepareJars } from './classes.js';
import { type Cluster, startCluster } from './cluster.js';
import { CannotFetch, missing } from './jars.js';

/** What a test file is told: where the engine is, or why there is none. */
export type EngineOffer = { readonly urls: readonly string[] } | { readonly leftOut: string };

declare module 'vitest' {
  interface ProvidedContext {
    /** Where `shared.ts` asks for the node that all test files share. */
    openSearchStarter: string;
  }
}

/** Runs `make` for the first who asks; all who ask get what came of it. */
function firstOnly<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** Whether nodes can be started here; what is wrong is told in one line. */
async function ableToStart(): Promise<EngineOffer> {
  const reason = missing();
  if (reason !== null) return { leftOut: reason };
  try {
    await prepareJars();
    return { urls: [] };
  } catch (fault) {
    if (fault instanceof CannotFetch) return { leftOut: fault.message };
    throw fault;
  }
}

/** In the process of vitest, before any test: starts nothing until a test file asks for it, and then only once. */
export default async function serveStarter(project: TestProject): Promise<() => Promise<void>> {
  let cluster: Cluster | null = null;
  const existing = process.env.OPENSEARCH_TEST_URL?.split(',');
  // Where the suites must not be left out, as in CI.
  const required = process.env.OPENSEARCH_TESTS === 'required';
  const able = firstOnly(ableToStart);
  const shared = firstOnly(async (): Promise<EngineOffer> => {
    if (existing !== undefined) return { urls: existing };
    const offer = await able();
    if ('leftOut' in offer) return offer;
    cluster = await startCluster({ nodes: 1 });
    return { urls: cluster.urls };
  });
  let leftOut: string | null = null;
  const server = createServer((request, response) => {
    const offer = request.url === '/shared' ? shared() : able();
    offer.then(
      (value) => {
        if ('leftOut' in value) leftOut = value.leftOut;
        if (leftOut !== null && required) response.writeHead(500);
        response.end(JSON.stringify(value));
      },
      (fault: unknown) => response.writeHead(500).end(String(fault)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  project.provide('openSearchStarter', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    server.closeAllConnections();
    await cluster?.stop();
    if (leftOut !== null) process.stdout.write(`\nTests against a real OpenSearch left out: ${leftOut}.\n`);
  };
}
