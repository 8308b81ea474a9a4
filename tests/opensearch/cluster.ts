import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { prepareJars } from './classes.js';
import type { Jars } from './jars.js';
import { endProcess, isRunning, type NodeOptions, type NodeProcess, startProcess } from './process.js';

/** The least that a node with the vector plugin and a few thousand sentences runs in. */
const HEAP_MB = 256;
const PATIENCE_MS = 110_000;
const ANY_PORT = { http: 0, transport: 0 };

export type Status = 'green' | 'yellow' | 'red';

export interface ClusterNode {
  readonly name: string;
  /** Stays the same over a restart. */
  readonly url: string;
  running(): boolean;
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts the node again with the data that it had; resolves when it answers, not when it has caught up. */
  restart(): Promise<void>;
}

export interface Cluster {
  /** Of the first node. */
  readonly url: string;
  readonly urls: readonly string[];
  readonly nodes: readonly ClusterNode[];
  /** Waits until some running node says that the cluster is at least that well, with `nodes` of them joined. */
  healthy(status: Status, nodes?: number): Promise<void>;
  /** Ends all nodes and takes their data away. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  readonly nodes: 1 | 2 | 3;
  readonly heapMb?: number;
  /** More settings for each node, as `key=value`. */
  readonly settings?: readonly string[];
}

class TestClusterNode implements ClusterNode {
  private process: NodeProcess | null = null;
  private options: NodeOptions;

  constructor(options: NodeOptions) {
    this.options = options;
  }

  get name(): string {
    return this.options.name;
  }

  get url(): string {
    return `http://127.0.0.1:${this.options.ports.http}`;
  }

  running(): boolean {
    return this.process !== null && isRunning(this.process);
  }

  /** Starts it; from then on it keeps its ports. */
  async restart(): Promise<void> {
    if (this.running()) throw new Error(`${this.name} runs already`);
    this.process = await startProcess(this.options);
    this.options = { ...this.options, ports: this.process.ports };
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.process !== null) await endProcess(this.process, signal);
  }

  /** Tells the node where the others listen; it reads the file anew whenever it looks for them. */
  introduce(nodes: readonly TestClusterNode[]): void {
    const addresses = nodes.map(({ options }) => `127.0.0.1:${options.ports.transport}\n`);
    writeFileSync(join(this.options.folder, 'config', 'unicast_hosts.txt'), addresses.join(''));
  }

  lastWords(): string {
    return this.process?.tail() ?? '';
  }
}

/** Asks the first running node that answers; null while none does. */
async function healthOf(nodes: readonly ClusterNode[], status: Status, count: number) {
  const running = nodes.filter((node) => node.running());
  if (running.length === 0) throw new Error('no node is running');
  const query = `wait_for_status=${status}&wait_for_nodes=>=${count}&timeout=2s`;
  for (const { url } of running) {
    const response = await fetch(`${url}/_cluster/health?${query}`).catch(() => null);
    if (response !== null) return { ok: response.ok, text: await response.text() };
  }
  return null;
}

async function waitFor(nodes: readonly TestClusterNode[], status: Status, count: number): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let said = '';
  while (Date.now() < deadline) {
    const health = await healthOf(nodes, status, count);
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
  return names.map(
    (name) =>
      new TestClusterNode({ jars, folder: join(folder, name), name, heapMb, settings, ports: ANY_PORT }),
  );
}

/** Starts a real OpenSearch of one to three nodes on free ports of this machine; it ends with this process. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const jars = await prepareJars();
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-opensearch-'));
  const nodes = planNodes(jars, folder, options);
  const stop = async () => {
    await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
    rmSync(folder, { recursive: true, force: true });
  };
  const healthy = (status: Status, count = 1) => waitFor(nodes, status, count);
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
