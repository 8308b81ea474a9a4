import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { type Shard, ShardEvents, ShardingManager } from 'discord.js';
import type { Logger } from 'pino';
import { singleFlight } from '../../story/single-flight.js';
import type { ReloadOutcome } from '../../story/story.js';
import { createPeer, type Peer } from './peer.js';
import { type JointReload, reloadTogether } from './reload-together.js';
import type { ParentAnswers, ShardAnswers } from './shard-host.js';
import type { ShardPlan } from './shard-plan.js';

export interface FleetOptions {
  /** The program of one shard. */
  readonly file: string;
  readonly token: string;
  readonly plan: ShardPlan;
  readonly log: Logger;
  /** A shard cannot start, and trying again would not help. */
  readonly onHopeless: (reason: string) => void;
}

/** Pause before a shard that died is started again, ms. */
const RESTART_PAUSE = 1_000;
/** Starts of one shard in a row that end before it is connected, after which the bot gives up. */
const HOPELESS_AFTER = 5;

/** All shards of the bot under discord.js's ShardingManager. A reload reaches all of them or none. */
export class Fleet {
  readonly #options: FleetOptions;
  readonly #manager: ShardingManager;
  readonly #peers = new Map<number, Peer<ShardAnswers>>();
  /** Starts in a row without a connection, by shard. */
  readonly #failures = new Map<number, number>();
  /** Shards that may have other articles than those in force: from their start until they have caught up. */
  readonly #behind = new Set<number>();
  /** Digest of the articles in force; null until a shard has told it. */
  #digest: string | null = null;
  #stopping = false;

  constructor(options: FleetOptions) {
    const { file, token, plan } = options;
    this.#options = options;
    // Respawned here and not by the manager, which would try without pause and without end.
    this.#manager = new ShardingManager(file, { token, totalShards: plan.count, respawn: false });
    this.#manager.on('shardCreate', (shard) => this.#watch(shard));
  }

  /** Starts all shards, one after the other at the pace that Discord allows. */
  async start(): Promise<void> {
    const { count, delay } = this.#options.plan;
    this.#options.log.info({ shards: count, delay }, 'starting shards');
    await this.#manager.spawn({ amount: count, delay, timeout: -1 });
  }

  /** Why not every shard answers from the same articles, in words for a health check; empty when all do. */
  missing(): readonly string[] {
    return [...this.#behind].sort((a, b) => a - b).map((shard) => `shard ${shard}: has not caught up yet`);
  }

  /** Reloads all shards, or none. */
  async reload(): Promise<ReloadOutcome> {
    return (await this.#reload()).outcome;
  }

  /** Ends all shards by SIGTERM and waits for them. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const children = [...this.#manager.shards.values()].flatMap(({ process }) =>
      process === null ? [] : [process],
    );
    await Promise.all(
      children
        .filter(({ exitCode }) => exitCode === null)
        .map((child) => {
          const exited = once(child, 'exit');
          child.kill('SIGTERM');
          return exited;
        }),
    );
  }

  #watch(shard: Shard): void {
    const { log } = this.#options;
    shard.on(ShardEvents.Spawn, () => {
      this.#behind.add(shard.id);
      const send = (message: object) => void shard.send(message).catch(() => {}); // its death says it all
      const answers: ParentAnswers = { reload: () => this.reload() };
      this.#peers.set(shard.id, createPeer<ShardAnswers>(send, answers));
    });
    shard.on(ShardEvents.Message, (message: unknown) => this.#peers.get(shard.id)?.receive(message));
    shard.on(ShardEvents.Error, (err) => log.error({ err, shard: shard.id }, 'shard error'));
    shard.on(ShardEvents.Ready, () => {
      this.#failures.delete(shard.id);
      this.#catchUp(shard.id).catch((err) => log.error({ err, shard: shard.id }, 'shard could not catch up'));
    });
    shard.on(ShardEvents.Death, (child) => void this.#replace(shard, child));
  }

  /** Shards are processes here; discord.js could run them as threads too. */
  async #replace(shard: Shard, died: ChildProcess | Worker): Promise<void> {
    this.#peers.get(shard.id)?.close(new Error(`shard ${shard.id} died`));
    this.#peers.delete(shard.id);
    if (this.#stopping) return;
    const failures = (this.#failures.get(shard.id) ?? 0) + 1;
    this.#failures.set(shard.id, failures);
    const { exitCode, signalCode } = 'exitCode' in died ? died : {};
    this.#options.log.error({ shard: shard.id, exitCode, signalCode, failures }, 'a shard died');
    if (failures >= HOPELESS_AFTER) {
      this.#options.onHopeless(`shard ${shard.id} could not be started in ${failures} attempts`);
      return;
    }
    await sleep(RESTART_PAUSE * failures);
    if (!this.#stopping) await shard.spawn(-1);
  }

  /**
   * Compares the articles of a shard that has just started with those in force. Where they differ, all shards reload.
   */
  async #catchUp(shard: number): Promise<void> {
    const digest = await this.#peers.get(shard)?.ask('digest');
    if (digest === undefined) return;
    this.#digest ??= digest;
    if (digest === this.#digest) {
      this.#behind.delete(shard);
      return;
    }
    const { outcome } = await this.#reload();
    this.#options.log.warn({ shard, outcome: outcome.kind }, 'a shard had other articles; all were reloaded');
  }

  /** A reload that is asked for while one runs is that one. */
  readonly #reload = singleFlight(async (): Promise<JointReload> => {
    const peers = [...this.#peers];
    const participants = peers.map(([, { ask }]) => ({
      prepare: () => ask('prepare'),
      commit: () => ask('commit'),
      abort: () => ask('abort'),
    }));
    const joint = await reloadTogether(participants);
    if (joint.digest !== null) {
      this.#digest = joint.digest;
      for (const [shard] of peers) this.#behind.delete(shard);
    }
    await this.#tell(joint.outcome);
    return joint;
  });

  /** Tells every shard of a reload, whoever asked for it; the first shard tells channels. */
  async #tell(outcome: ReloadOutcome): Promise<void> {
    const peers = [...this.#peers].sort(([a], [b]) => a - b).map(([, peer]) => peer);
    await Promise.allSettled(peers.map((peer, at) => peer.ask('reloaded', { outcome, tells: at === 0 })));
  }
}
