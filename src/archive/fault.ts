import type { StoreFailure } from '../import/store/failure.js';

interface FaultOptions extends ErrorOptions {
  /** What it means to somebody who wants to store something (default: anything else, `system`). */
  readonly reason?: StoreFailure['reason'];
}

/**
 * Something is wrong with an archive or on the way to it. Every engine throws this, and nothing else, for what is no
 * fault of the program. The message says what is wrong with "it", without passwords, requests or texts.
 */
export class ArchiveFault extends Error {
  override readonly name: string = 'ArchiveFault';
  readonly reason: StoreFailure['reason'];

  constructor(message: string, { reason = 'system', ...options }: FaultOptions = {}) {
    super(message, options);
    this.reason = reason;
  }

  /** What is wrong, in one line for people. */
  get line(): string {
    return `The archive: ${this.message}.`;
  }
}

/** What went wrong with an archive, in one line for people; of any other error its message. */
export function describeArchiveFault(error: unknown): string {
  if (error instanceof ArchiveFault) return error.line;
  return error instanceof Error ? error.message : String(error);
}
