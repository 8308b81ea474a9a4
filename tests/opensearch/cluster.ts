import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { prepareJars } from './classes.js';
import { type ClusterNode, TestClusterNode } from './cluster-node.js';
import type { Jars } from './jars.js';

/** The least that a node with the vector plugin and a few thousand sentences runs in. */
const HEAP_MB = 256;
const PATIENCE_MS = 110_000;
const SECURITY_PLUGIN = '+org.opensearch.security.OpenSearchSecurityPlugin';
const ANY_PORT = { http: 0, transport: 0 };

export type ClusterHealth = 'green' | 'yellow' | 'red';

export interface Cluster {
  /** Of the first node. */
  readonly url: string;
  readonly urls: readonly string[];
  readonly nodes: readonly ClusterNode[];
  /** Waits until some running node says that the cluster is at least that well, with `nodes` of them joined. */
  healthy(status: ClusterHealth, nodes?: number): Promise<void>;
  /** Ends all nodes and takes their data away. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  readonly nodes: 1 | 2 | 3;
  readonly heapMb?: number;
  /** More settings for each node, as `key=value`. */
  readonly settings?: readonly string[];
  readonly security?: Security;
}

/** What the security plugin needs. */
export interface Security {
  readonly env: Readonly<Record<string, string>>;
  /** What takes the place of the plugin's own in each node's folder of settings: where to, and where from. */
  readonly files: Readonly<Record<string, string>>;
  /** Asks a node that does not answer just anybody. */
  readonly ask: Ask;
}

type Ask = (url: string) => Promise<{ readonly ok: boolean; text(): Promise<string> }>;

/** Asks the first running node that answers; null while none does. */
async function healthOf(nodes: readonly ClusterNode[], status: ClusterHealth, count: number, ask: Ask) {
  const running = nodes.filter((node) => node.running());
  if (running.length === 0) throw new Error('no node is running');
  const query = `wait_for_status=${status}&wait_for_nodes=>=${count}&timeout=2s`;
  for (const { url } of running) {
    const response = await ask(`${url}/_cluster/health?${query}`).catch(() => null);
    if (response !== null) return { ok: response.ok, text: await response.text() };
  }
  return null;
}

async function waitFor(
  nodes: readonly TestClusterNode[],
  status: ClusterHealth,
  count: number,
  ask: Ask,
): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let said = '';
  while (Date.now() < deadline) {
    const health = await healthOf(nodes, status, count, ask);
    if (health?.ok) return;
    said = health?.text ?? said;
    await pause(100);
  }
  const words = nodes.map((node) => `${node.name}: ${node.lastWords()}`).join('\n');
  throw new Error(`not ${status} with ${count} nodes within ${PATIENCE_MS} ms: ${said}\n${words}`);
}

function planNodes(jars: Jars, folder: string, options: ClusterOptions): TestClusterNode[] {
  const names = ['n1', 'n2', 'n3'].slice(0, options.nodes);
  const together =
    names.length === 1
      ? ['discovery.type=single-node']
      : ['discovery.seed_providers=file', `cluster.initial_cluster_manager_nodes=${names.join(',')}`];
  const settings = [
    ...['cluster.name=verbatim-tests', ...together, 'discovery.find_peers_interval=200ms'],
    // A full disk of the machine that tests is no matter of the tests; those that want one set the watermarks.
    'cluster.routing.allocation.disk.threshold_enabled=false',
    ...(options.settings ?? []),
  ];
  const heapMb = options.heapMb ?? HEAP_MB;
  const { security } = options;
  return names.map((name) => {
    const own = join(folder, name);
    const node = { jars, folder: own, name, heapMb, ports: ANY_PORT, env: security?.env ?? {} };
    if (security === undefined) return new TestClusterNode({ ...node, settings }, 'http');
    cpSync(join(jars.folder, 'config'), join(own, 'config', 'opensearch-security'), { recursive: true });
    for (const [to, from] of Object.entries(security.files)) cpSync(from, join(own, 'config', to));
    return new TestClusterNode({ ...node, settings: [...settings, SECURITY_PLUGIN] }, 'https');
  });
}

/** Starts a real OpenSearch of one to three nodes on free ports of this machine; it ends with this process. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const jars = await prepareJars(options.security === undefined ? 'plain' : 'secured');
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-opensearch-'));
  const nodes = planNodes(jars, folder, options);
  const stop = async () => {
    await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
    rmSync(folder, { recursive: true, force: true });
  };
  const healthy = (status: ClusterHealth, count = 1) =>
    waitFor(nodes, status, count, options.security?.ask ?? fetch);
  try {
    const starts = await Promise.allSettled(nodes.map((node) => node.restart()));
    for (const start of starts) if (start.status === 'rejected') throw start.reason;
    for (const node of nodes) node.introduce(nodes);
    await healthy('green', nodes.length);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { url: nodes[0]?.url ?? '', urls: nodes.map(({ url }) => url), nodes, healthy, stop };
}
