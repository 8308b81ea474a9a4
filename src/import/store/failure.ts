/** Why nothing was stored; `message` is one or two sentences for people. */
export interface StoreFailure {
  readonly kind: 'not-stored';
  readonly reason: 'read-only' | 'disk-full' | 'system';
  readonly message: string;
}

/** The word of a store that is no file system: what went wrong, in a sentence for people. */
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
    return { kind: 'not-stored', reason: error.reason, message: error.message };
  }
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
  const { code } = error;
  if (READ_ONLY.has(code)) {
    return {
      kind: 'not-stored',
      reason: 'read-only',
      message: `The folder of articles is read-only for this program (${code}). Nothing was changed.`,
    };
  }
  if (FULL.has(code)) {
    return {
      kind: 'not-stored',
      reason: 'disk-full',
      message: `The disk is full (${code}). Nothing was changed.`,
    };
  }
  const message = `The file could not be stored: the system's error ${code}. Nothing was changed.`;
  return { kind: 'not-stored', reason: 'system', message };
}

/** Runs something that stores; a system error becomes a value. */
export async function storing<T>(work: () => Promise<T>): Promise<T | StoreFailure> {
  try {
    return await work();
  } catch (error) {
    return storeFailure(error);
  }
}
