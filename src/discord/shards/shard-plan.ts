import type { REST } from 'discord.js';
import { getGatewayBot } from '../rest/answers.js';

/** How many shards to run, and how long to wait between starting two, ms. */
export interface ShardPlan {
  readonly count: number;
  readonly delay: number;
}

/** Discord lets `max_concurrency` shards identify in this time, ms; a little more than its five seconds. */
const IDENTIFY_WINDOW = 5_500;

/**
 * Asks Discord how many shards it recommends and how fast they may start. The ShardingManager would ask without the
 * REST client's options, past a proxy.
 */
export async function planShards(rest: Pick<REST, 'get'>, wanted: number | 'auto'): Promise<ShardPlan> {
  const { shards, session_start_limit } = await getGatewayBot(rest);
  const delay = Math.ceil(IDENTIFY_WINDOW / Math.max(1, session_start_limit.max_concurrency));
  return { count: wanted === 'auto' ? shards : wanted, delay };
}
