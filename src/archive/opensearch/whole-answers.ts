import { ArchiveFault } from '../fault.js';

interface Searched {
  readonly timed_out?: boolean;
  readonly _shards?: { readonly failed?: number };
  readonly error?: unknown;
}

/** @throws ArchiveFault where an answer speaks for some shards only: half an answer is a wrong one. */
export function checkWhole(answer: Searched): void {
  if (answer.error !== undefined) throw new ArchiveFault(`a search failed: ${reasonIn(answer.error)}`);
  if (answer.timed_out === true) throw new ArchiveFault('a search ran out of time');
  const failed = answer._shards?.failed ?? 0;
  if (failed > 0) throw new ArchiveFault(`${failed} shards did not answer a search`);
}

/** The reason in an error of the engine's, in its own words. */
function reasonIn(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { root_cause: causes, reason } = error as {
    root_cause?: readonly { reason?: unknown }[];
    reason?: unknown;
  };
  return String(causes?.[0]?.reason ?? reason ?? 'no reason given').slice(0, 300);
}
