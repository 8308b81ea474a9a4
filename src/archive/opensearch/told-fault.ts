import { NotStored } from '../../import/store/failure.js';
import { describeArchiveFault, isArchiveFault } from './describe-fault.js';

/** Turns a fault of the archive into one that a store tells people. Any other error stays as it is. */
export function toldFault(error: unknown): unknown {
  if (!isArchiveFault(error)) return error;
  const line = describeArchiveFault(error);
  const blocked = /takes no changes/.test(line) ? 'read-only' : 'system';
  return new NotStored(/disk is full/.test(line) ? 'disk-full' : blocked, line, { cause: error });
}

/** Does something with the archive and turns its faults into ones that people are told. */
export async function telling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toldFault(error);
  }
}
