import { type Told, told } from '../reason.js';

/** Why nothing was stored. */
export interface StoreFailure extends Told {
  readonly kind: 'not-stored';
  readonly reason: 'read-only' | 'disk-full' | 'system';
}

/** Thrown by a store that is no file system. The message tells people what went wrong, in a sentence. */
export class NotStored extends Error {
  override readonly name = 'NotStored';
  readonly reason: StoreFailure['reason'];

  constructor(reason: StoreFailure['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** What a system error means to a moderator; anything else is a fault of the program and stays an exception. */
function storeFailure(error: unknown): StoreFailure {
  if (error instanceof NotStored) {
    return { kind: 'not-stored', reason: error.reason, ...told('archiveFault', { detail: error.message }) };
  }
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
  const { code } = error;
  const kind = 'not-stored';
  if (READ_ONLY.has(code)) return { kind, reason: 'read-only', ...told('readOnly', { code }) };
  if (FULL.has(code)) return { kind, reason: 'disk-full', ...told('diskFull', { code }) };
  return { kind, reason: 'system', ...told('systemError', { code }) };
}

/** Runs something that stores; a system error becomes a value. */
export async function storing<T>(work: () => Promise<T>): Promise<T | StoreFailure> {
  try {
    return await work();
  } catch (error) {
    return storeFailure(error);
  }
}

/**
 * Runs something that a store may refuse; the refusal becomes a value. System errors are let through: they may come
 * from something else.
 */
export async function unlessNotStored<T>(work: () => Promise<T>): Promise<T | StoreFailure> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotStored) return storeFailure(error);
    throw error;
  }
}
