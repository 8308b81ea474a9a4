import { ArchiveFault } from '../fault.js';
import { readReason } from './answers.js';

/** The most UTF-16 code units of the engine's own words that are told. */
const REASON_LENGTH = 300;

interface Searched {
  readonly timed_out?: boolean;
  readonly _shards?: { readonly failed?: number };
  readonly error?: unknown;
}

/** @throws ArchiveFault where an answer speaks for some shards only: half an answer is a wrong one. */
export function checkWhole(answer: Searched): void {
  if (answer.error !== undefined)
    throw new ArchiveFault(`a search failed: ${readReason(answer.error).slice(0, REASON_LENGTH)}`);
  if (answer.timed_out === true) throw new ArchiveFault('a search ran out of time');
  const failed = answer._shards?.failed ?? 0;
  if (failed > 0) throw new ArchiveFault(`${failed} shards did not answer a search`);
}
