import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from './cluster.js';

/** For `startCluster`: a cluster that looks at its disks, as often as it can be made to. */
export const LOOKING_AT_DISKS: readonly string[] = [
  'cluster.routing.allocation.disk.threshold_enabled=true',
  'cluster.routing.allocation.disk.watermark.enable_for_single_data_node=true',
  'cluster.info.update.interval=10s',
];
/** So much free room no machine has. */
const NEVER = '900tb';

const put = (url: string, body: unknown) =>
  fetch(url, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Sets how much room each disk must have left, and waits until the cluster has looked. */
async function want(room: string | null, { url }: Cluster, index: string): Promise<void> {
  const names = ['low', 'high', 'flood_stage'].map(
    (name) => `cluster.routing.allocation.disk.watermark.${name}`,
  );
  await put(`${url}/_cluster/settings`, { transient: Object.fromEntries(names.map((name) => [name, room])) });
  // Takes a look of the cluster, every ten seconds at most.
  for (;;) {
    const { status } = await put(`${url}/${index}/_settings`, { 'index.priority': 1 });
    if ((status === 429) === (room !== null)) return;
    await pause(500);
  }
}

/** Makes a real cluster believe that its disks are full; `index` is any that it holds. */
export const fillDisks = (cluster: Cluster, index: string): Promise<void> => want(NEVER, cluster, index);
/** Gives the room back; the cluster then takes its blocks away by itself. */
export const clearDisks = (cluster: Cluster, index: string): Promise<void> => want(null, cluster, index);
