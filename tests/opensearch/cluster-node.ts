import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, isRunning, type NodeOptions, type NodeProcess, startProcess } from './process.js';

export interface ClusterNode {
  readonly name: string;
  /** Stays the same over a restart. */
  readonly url: string;
  running(): boolean;
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts the node again with the data that it had; resolves when it answers, not when it has caught up. */
  restart(): Promise<void>;
}

/** One node of a cluster, over its starts and ends. */
export class TestClusterNode implements ClusterNode {
  private process: NodeProcess | null = null;
  private options: NodeOptions;
  private readonly scheme: 'http' | 'https';

  constructor(options: NodeOptions, scheme: 'http' | 'https') {
    this.options = options;
    this.scheme = scheme;
  }

  get name(): string {
    return this.options.name;
  }

  get url(): string {
    return `${this.scheme}://127.0.0.1:${this.options.ports.http}`;
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
