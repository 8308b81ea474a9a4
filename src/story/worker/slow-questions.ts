import type { QuestionTimeout } from '../question-timeout.js';

/** How many questions are remembered. */
const MOST_REMEMBERED = 200;
/** How often a question is tried on the same articles: the machine may have been busy the first time. */
const MOST_TRIES = 2;

/** The questions that took too long, so that they are not tried again and again. */
export class SlowQuestions {
  readonly #known = new Map<string, { readonly times: number; readonly error: QuestionTimeout }>();

  /** Throws the error of a question that was tried often enough. */
  refuse(question: string): void {
    const slow = this.#known.get(question);
    if (slow !== undefined && slow.times >= MOST_TRIES) throw slow.error;
  }

  /** Notes one more try. Where there are too many questions, the one noted first is forgotten. */
  remember(question: string, error: QuestionTimeout): void {
    const times = (this.#known.get(question)?.times ?? 0) + 1;
    const [oldest] = this.#known.keys();
    if (times === 1 && this.#known.size === MOST_REMEMBERED && oldest !== undefined)
      this.#known.delete(oldest);
    this.#known.set(question, { times, error });
  }
}
