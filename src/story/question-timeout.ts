/** A question that was stopped because it took too long. The story goes on answering others. */
export class QuestionTimeout extends Error {
  override readonly name = 'QuestionTimeout';

  /**
   * @param seconds how long it may take.
   * @param begun whether it took so long itself; false where it waited behind others.
   */
  constructor(
    readonly seconds: number,
    readonly begun: boolean,
  ) {
    super(`no answer within ${seconds * 1_000} ms`);
  }
}
