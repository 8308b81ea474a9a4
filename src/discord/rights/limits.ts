import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Questions that one person may ask within the window, and the window, seconds: a reader in a hurry never meets it. */
const QUESTIONS = 30;
const WINDOW_SECONDS = 60;

/** A channel where its managers have set a pause between two questions of one person; 0 seconds: none. */
export interface Cooldown {
  readonly channelId: string | null;
  readonly seconds: number;
}

/** Why somebody has to wait, and for how long, ms: `pause` is what the channel has set. */
export interface Wait {
  readonly why: 'many' | 'pause';
  readonly ms: number;
}

/** Counts one question of a person: null where it is allowed, else when the next one is. */
export type QuestionLimit = (userId: string, cooldown?: Cooldown) => Promise<Wait | null>;

/** In memory: nothing about people is stored, and a restart forgets it. */
export function createQuestionLimit(questions = QUESTIONS, seconds = WINDOW_SECONDS): QuestionLimit {
  const limiter = new RateLimiterMemory({ points: questions, duration: seconds });
  const inChannels = new RateLimiterMemory({ points: 1, duration: WINDOW_SECONDS });
  return async (userId, cooldown) => {
    const wait = await waitOf(limiter.consume(userId));
    if (wait !== null) return { why: 'many', ms: wait };
    if (cooldown === undefined || cooldown.seconds === 0) return null;
    const key = `${cooldown.channelId} ${userId}`;
    const pause = await waitOf(inChannels.consume(key, 1, { customDuration: cooldown.seconds }));
    return pause === null ? null : { why: 'pause', ms: pause };
  };
}

async function waitOf(consumed: Promise<RateLimiterRes>): Promise<number | null> {
  try {
    await consumed;
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused.msBeforeNext;
    throw refused;
  }
}
