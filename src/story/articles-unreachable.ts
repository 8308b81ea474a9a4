/** Errors that travel between threads keep their message only: this begins those of an archive. */
const MARK = 'articles unreachable: ';

/** The place where the articles live does not answer. The story answers again by itself once it does. */
export class ArticlesUnreachable extends Error {
  override readonly name = 'ArticlesUnreachable';

  /** @param why one line for an operator. */
  constructor(readonly why: string) {
    super(`${MARK}${why}`);
  }

  /** The error again, after it has come from another thread; null for any other. */
  static from(error: unknown): ArticlesUnreachable | null {
    if (error instanceof ArticlesUnreachable) return error;
    if (!(error instanceof Error) || !error.message.startsWith(MARK)) return null;
    return new ArticlesUnreachable(error.message.slice(MARK.length));
  }
}
