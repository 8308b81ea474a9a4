import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Questions that one person may ask within the window, and the window, seconds: a reader in a hurry never meets it. */
export const QUESTIONS = 30;
export const WINDOW_SECONDS = 60;

/** Counts one question of a person: null where it is allowed, else milliseconds until the next one is. */
export type QuestionLimit = (userId: string) => Promise<number | null>;

/** In memory: nothing about people is stored, and a restart forgets it. */
export function createQuestionLimit(questions = QUESTIONS, seconds = WINDOW_SECONDS): QuestionLimit {
  const limiter = new RateLimiterMemory({ points: questions, duration: seconds });
  return async (userId) => {
    try {
      await limiter.consume(userId);
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return refused.msBeforeNext;
      throw refused;
    }
  };
}
