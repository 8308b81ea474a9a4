/** How long a shard may take to say whether it is ready, ms: less than the container's health check waits. */
const PATIENCE = 2_000;

/** Where each process of the bot serves its health: the first one on the port that is set, the shards after it. */
export const shardPort = (port: number, shard: number): number => port + 1 + shard;

/** Asks every shard whether it is ready; what is missing of each. */
export async function shardsMissing(host: string, ports: readonly number[]): Promise<readonly string[]> {
  const each = await Promise.all(
    ports.map(async (port, shard) => {
      const reason = await readiness(host, port);
      return reason === null ? [] : [`shard ${shard}: ${reason}`];
    }),
  );
  return each.flat();
}

async function readiness(host: string, port: number): Promise<string | null> {
  try {
    const name = host.includes(':') ? `[${host}]` : host;
    const response = await fetch(`http://${name}:${port}/readyz`, { signal: AbortSignal.timeout(PATIENCE) });
    const body = await response.text();
    return response.ok ? null : body.replace(/^not ready\n- |\n$/g, '').replaceAll('\n- ', '; ');
  } catch {
    return 'does not answer';
  }
}
