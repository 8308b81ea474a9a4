/** The thread ended before it answered: the question may be asked again elsewhere. */
export class ThreadDied extends Error {
  override readonly name = 'ThreadDied';

  /** @param suspect whether the thread was at work on this question when it ended. */
  constructor(
    message: string,
    readonly suspect: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
