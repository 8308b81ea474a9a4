import { NotStored } from '../../import/store/failure.js';
import { describeArchiveFault, isArchiveFault } from './describe-fault.js';

/** A fault of the archive as a store tells it to people; anything else as it is. */
export function toldFault(error: unknown): unknown {
  if (!isArchiveFault(error)) return error;
  const line = describeArchiveFault(error);
  const blocked = /takes no changes/.test(line) ? 'read-only' : 'system';
  return new NotStored(/disk is full/.test(line) ? 'disk-full' : blocked, line, { cause: error });
}

/** Does something with the archive; its faults are told to people. */
export async function telling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toldFault(error);
  }
}
