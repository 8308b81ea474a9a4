import { problem } from '../../corpus/problems.js';
import type { ReloadOutcome } from '../../story/story.js';

/** The answer of a shard to `prepare`: its outcome so far, and a digest of the articles that it would have. */
export type ShardPrepared =
  | { readonly kind: 'prepared'; readonly digest: string }
  | {
      readonly kind: 'unchanged';
      readonly digest: string;
      readonly outcome: Extract<ReloadOutcome, { readonly kind: 'unchanged' }>;
    }
  | { readonly kind: 'rejected'; readonly outcome: Extract<ReloadOutcome, { readonly kind: 'rejected' }> };

/** One process that takes part in a reload. Every method rejects if the process dies. */
export interface Participant {
  prepare(): Promise<ShardPrepared>;
  commit(): Promise<Extract<ReloadOutcome, { readonly kind: 'replaced' }>>;
  abort(): Promise<unknown>;
}

/** The result of a reload of all shards. `digest` names the articles in force afterwards, if they are known. */
export interface JointReload {
  readonly outcome: ReloadOutcome;
  readonly digest: string | null;
}

const DIFFERENT: ReloadOutcome = { kind: 'rejected', problems: [problem('.', 'changing-articles')] };

/**
 * Reloads every participant or none: all prepare, and all commit only when they have prepared the same articles. The
 * first prepares alone, so that the others find its work in the cache. Rejects, with nothing changed anywhere, if one
 * dies while preparing; one that dies later reads the new articles at its restart.
 */
export async function reloadTogether(participants: readonly Participant[]): Promise<JointReload> {
  const [first, ...others] = participants;
  if (first === undefined) throw new Error('expected at least one process to reload');
  try {
    const prepared = [await first.prepare()];
    if (prepared[0]?.kind !== 'rejected') {
      prepared.push(...(await Promise.all(others.map((participant) => participant.prepare()))));
    }
    const obstacle = obstacleIn(prepared);
    if (obstacle === null) return await commit(participants, prepared);
    await abort(participants);
    return { outcome: obstacle, digest: null };
  } catch (error) {
    await abort(participants);
    throw error;
  }
}

/** The first reason not to commit. */
function obstacleIn(prepared: readonly ShardPrepared[]): ReloadOutcome | null {
  const digests = new Set<string>();
  for (const each of prepared) {
    if (each.kind === 'rejected') return each.outcome;
    digests.add(each.digest);
  }
  return digests.size > 1 ? DIFFERENT : null;
}

async function commit(
  participants: readonly Participant[],
  prepared: readonly ShardPrepared[],
): Promise<JointReload> {
  const ready = participants.filter((_, i) => prepared[i]?.kind === 'prepared');
  const committed = await Promise.allSettled(ready.map((participant) => participant.commit()));
  const [known] = prepared;
  const digest = known !== undefined && known.kind !== 'rejected' ? known.digest : null;
  for (const each of committed) if (each.status === 'fulfilled') return { outcome: each.value, digest };
  for (const each of prepared) if (each.kind === 'unchanged') return { outcome: each.outcome, digest };
  throw new Error('every process died while the new articles were put in force');
}

async function abort(participants: readonly Participant[]): Promise<void> {
  await Promise.allSettled(participants.map((participant) => participant.abort()));
}
