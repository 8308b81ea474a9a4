import { ArticlesUnreachable } from '../story/articles-unreachable.js';

/** Those who wait for an archive: told at once when it is found to be out of reach. */
export class WaitingCalls {
  readonly #waiting = new Set<(error: ArticlesUnreachable) => void>();

  /** The outcome, or a rejection with `ArticlesUnreachable` if the archive is found to be out of reach before. */
  async orTrouble<Outcome>(outcome: Promise<Outcome>): Promise<Outcome> {
    let giveUp: (error: ArticlesUnreachable) => void = () => {};
    const trouble = new Promise<never>((_, reject) => {
      giveUp = reject;
    });
    this.#waiting.add(giveUp);
    try {
      return await Promise.race([outcome, trouble]);
    } finally {
      this.#waiting.delete(giveUp);
    }
  }

  giveUp(why: string): void {
    for (const giveUp of this.#waiting) giveUp(new ArticlesUnreachable(why));
    this.#waiting.clear();
  }
}
