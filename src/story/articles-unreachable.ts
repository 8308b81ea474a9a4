/** Begins the message of such an error. An error that travels between threads keeps nothing but its message. */
const MARK = 'articles unreachable: ';

/** The place where the articles live does not answer. The story answers again by itself once it does. */
export class ArticlesUnreachable extends Error {
  override readonly name = 'ArticlesUnreachable';

  /** @param why one line for an operator. */
  constructor(readonly why: string) {
    super(`${MARK}${why}`);
  }

  /** Makes the error again after it has come from another thread. Null for any other error. */
  static from(error: unknown): ArticlesUnreachable | null {
    if (error instanceof ArticlesUnreachable) return error;
    if (!(error instanceof Error) || !error.message.startsWith(MARK)) return null;
    return new ArticlesUnreachable(error.message.slice(MARK.length));
  }
}
