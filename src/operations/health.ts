import type { Logger } from 'pino';
import type { StoryHost } from '../story/story.js';
import type { HealthServer } from './health-server.js';
import type { InteractionSeen, Metrics } from './metrics.js';
import { observedHost } from './observed-host.js';
import { probeWords } from './question-probe.js';
import { type Readiness, whatIsMissing } from './readiness.js';
import { shardPort, shardsReadiness } from './shard-readiness.js';
import { Watch } from './watch.js';

export interface HealthOptions {
  /** Where to serve; null: nowhere, and nothing is counted. */
  readonly at: { readonly host: string; readonly port: number } | null;
  /** Number of this shard; null where there is one process. */
  readonly shard: number | null;
  readonly now: () => number;
  /** Of the program, as in package.json. */
  readonly version: string;
  /** Whether interactions come over the gateway, not over HTTP. */
  readonly gateway: boolean;
  readonly log: Logger;
  /** Called where the address cannot be used. */
  readonly onRefused: (reason: string) => void;
}

const NOTHING_ASKED: Readiness = { missing: [], remarks: [] };

/** Serves health and metrics of this process. Without a port every method does nothing. */
export class Health {
  readonly watch: Watch;
  readonly #options: HealthOptions;
  readonly #metrics: Metrics | null;
  #server: HealthServer | null = null;

  private constructor(options: HealthOptions, watch: Watch, metrics: Metrics | null) {
    this.#options = options;
    this.watch = watch;
    this.#metrics = metrics;
  }

  /** Loads the library for metrics only where they are served. */
  static async open(options: HealthOptions): Promise<Health> {
    const { at, shard, version, gateway } = options;
    const watch = new Watch(options.now);
    if (at === null) return new Health(options, watch, null);
    const { createMetrics } = await import('./metrics.js');
    const labels: Record<string, string> = shard === null ? {} : { shard: `${shard}` };
    return new Health(
      options,
      watch,
      createMetrics({ vitals: () => watch.vitals(), version, gateway, labels }),
    );
  }

  /** Serves the health of a bot in this process, from its start on, so that a slow start can be told. */
  serve(): Promise<void> {
    const { now } = this.#options;
    return this.#serve(async () => {
      const question = await this.watch.question();
      const { missing, remarks } = question === null ? NOTHING_ASKED : probeWords(question);
      return { missing: [...whatIsMissing(this.watch.vitals(), now()), ...missing], remarks };
    });
  }

  /** Serves the health of a bot of `count` shard processes; `behind` tells what is amiss among them. */
  async serveShards(count: number, behind: () => readonly string[]): Promise<void> {
    const { at } = this.#options;
    if (at === null) return;
    const ports = Array.from({ length: count }, (_, shard) => shardPort(at.port, shard));
    await this.#serve(async () => {
      const { missing, remarks } = await shardsReadiness(at.host, ports);
      return { missing: [...missing, ...behind()], remarks };
    });
  }

  interaction(seen: InteractionSeen): void {
    this.#metrics?.interaction(seen);
  }

  /** Counts a refused HTTP request; `why` is a word from the code. */
  turnedAway(why: string): void {
    this.#metrics?.turnedAway(why);
  }

  threadDied(): void {
    this.#metrics?.threadDied();
  }

  shortened(): void {
    this.#metrics?.shortened();
  }

  /** The same host; its reloads are counted. */
  observed(host: StoryHost): StoryHost {
    const metrics = this.#metrics;
    return metrics === null ? host : observedHost(host, (outcome) => metrics.reload(outcome));
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }

  async #serve(readiness: () => Promise<Readiness>): Promise<void> {
    const { at, shard, log, onRefused } = this.#options;
    if (at === null || this.#metrics === null) return;
    const { host } = at;
    const port = shard === null ? at.port : shardPort(at.port, shard);
    const { startHealthServer } = await import('./health-server.js');
    try {
      this.#server = await startHealthServer({ readiness, metrics: this.#metrics }, { host, port });
      log.info({ host, port }, 'health is served');
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : error;
      onRefused(`HEALTH_PORT: port ${port} at ${host} cannot be used (${code})`);
    }
  }
}
