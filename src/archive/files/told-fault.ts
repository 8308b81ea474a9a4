import { NotStored } from '../../import/store/failure.js';
import { ArchiveFault } from '../fault.js';

/** Turns a fault of the archive into one that a store tells people. Any other error stays as it is. */
export function toldFault(error: unknown): unknown {
  return error instanceof ArchiveFault ? new NotStored(error.reason, error.line, { cause: error }) : error;
}

/** Does something with the archive and turns its faults into ones that people are told. */
export async function telling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toldFault(error);
  }
}
