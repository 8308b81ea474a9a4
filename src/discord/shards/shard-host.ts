import { createHash } from 'node:crypto';
import type { Ledger } from '../../story/manifest.js';
import type { ReloadOutcome, StoryHost } from '../../story/story.js';
import type { TwoPhaseHost } from '../../story/two-phase-host.js';
import { createPeer } from './peer.js';
import type { Participant, ShardPrepared } from './reload-together.js';

/** The line to the process that started this one. */
export interface ParentLine {
  send(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** The result of a reload of all shards. Each is told of it; the one with `tells` tells people. */
export interface JointlyReloaded {
  readonly outcome: ReloadOutcome;
  readonly tells: boolean;
}

/** The functions of the process that started the shards. */
export interface ParentAnswers {
  /** Reloads all shards, or none. */
  reload(): Promise<ReloadOutcome>;
}

/** The functions of a shard. */
export interface ShardAnswers extends Participant {
  /** A digest of the articles in force there. */
  digest(): string;
  reloaded(told: JointlyReloaded): null;
}

export interface ShardHost extends StoryHost {
  onReload(listener: (reloaded: JointlyReloaded) => void): void;
}

/** Digest of a ledger: equal digests mean equal articles. */
const digestOf = (ledger: Ledger) => createHash('sha256').update(ledger).digest('hex');

async function prepare(host: TwoPhaseHost): Promise<ShardPrepared> {
  const prepared = await host.prepare();
  switch (prepared.kind) {
    case 'prepared':
      return { kind: 'prepared', digest: digestOf(prepared.manifest.ledger) };
    case 'unchanged':
      return { kind: 'unchanged', digest: digestOf(host.manifest().ledger), outcome: prepared };
    case 'rejected':
      return { kind: 'rejected', outcome: prepared };
    case 'aborted':
      throw new Error('the reload was called off'); // whoever called it off knows why
  }
}

/** The story host of one shard: a reload asked for here is a reload of all shards. */
export function shardHost(host: TwoPhaseHost, line: ParentLine): ShardHost {
  const listeners: ((reloaded: JointlyReloaded) => void)[] = [];
  const answers: ShardAnswers = {
    digest: () => digestOf(host.manifest().ledger),
    prepare: () => prepare(host),
    commit: async () => host.commit(),
    abort: async () => {
      host.abort();
      return null;
    },
    reloaded: (told) => {
      for (const listener of listeners) listener(told);
      return null;
    },
  };
  const peer = createPeer<ParentAnswers>((message) => line.send(message), answers);
  line.onMessage((message) => peer.receive(message));
  return {
    current: () => host.current(),
    reload: () => peer.ask('reload'),
    close: () => host.close(),
    onReload: (listener) => void listeners.push(listener),
  };
}
