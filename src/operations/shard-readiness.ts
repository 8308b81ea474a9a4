import type { Readiness } from './readiness.js';

/** How long a shard may take to answer, ms: longer than its own probe waits. */
const PATIENCE = 2_500;

/** The port of a shard: the first process has the port of the settings, the shards those after it. */
export const shardPort = (port: number, shard: number): number => port + 1 + shard;

/** Asks every shard for its readiness, and joins the answers. */
export async function shardsReadiness(host: string, ports: readonly number[]): Promise<Readiness> {
  const answers = await Promise.all(ports.map((port) => ask(host, port)));
  const lines = (ready: boolean) =>
    answers.flatMap((answer, shard) =>
      answer.ready === ready && answer.says !== '' ? [`shard ${shard}: ${answer.says}`] : [],
    );
  return { missing: lines(false), remarks: lines(true) };
}

async function ask(host: string, port: number): Promise<{ readonly ready: boolean; readonly says: string }> {
  try {
    const name = host.includes(':') ? `[${host}]` : host;
    const response = await fetch(`http://${name}:${port}/readyz`, { signal: AbortSignal.timeout(PATIENCE) });
    const [, ...lines] = (await response.text()).trimEnd().split('\n');
    return { ready: response.ok, says: lines.map((line) => line.replace(/^- /, '')).join('; ') };
  } catch {
    return { ready: false, says: 'does not answer' };
  }
}
