import { setTimeout as pause } from 'node:timers/promises';
import { errors } from '@opensearch-project/opensearch';
import { ArchiveFault } from '../fault.js';

/** How long one write may take, ms: a large one on a busy cluster takes seconds, and is not sent twice for that. */
export const WRITING = { requestTimeout: 60_000 } as const;

/** Pauses before a read is tried again, ms: a node that died is given up within a second. */
const PAUSES = [100, 300, 700];

/**
 * Whether another try may help: an answer that lacks a shard, or a node that died in the middle of a search, which
 * the engine calls an error of its own (500). The client tries 502 to 504 again by itself, but without a pause.
 */
function mayPass(error: unknown): boolean {
  if (error instanceof ArchiveFault) return true;
  return (
    error instanceof errors.ResponseError && (error.statusCode === 429 || (error.statusCode ?? 0) >= 500)
  );
}

/** Reads, and reads again where the fault may pass. */
export async function patiently<Outcome>(read: () => Promise<Outcome>): Promise<Outcome> {
  for (const ms of PAUSES) {
    try {
      return await read();
    } catch (error) {
      if (!mayPass(error)) throw error;
    }
    await pause(ms);
  }
  return read();
}
