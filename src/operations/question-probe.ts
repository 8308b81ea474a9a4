/** What asking came to. */
export interface ProbeResult {
  /** How long the answer took, or has not come for, ms. */
  readonly ms: number;
  /** Why there is no answer, in words; null where there is one. */
  readonly fault: string | null;
}

export interface ProbeOptions {
  /** Asks a question on the way that everybody's questions go; rejects where there is no answer. */
  readonly ask: () => Promise<unknown>;
  /** Milliseconds since whenever. */
  readonly now: () => number;
  /** Calls back after so many ms, and returns how to call that off. */
  readonly schedule: (callback: () => void, ms: number) => () => void;
}

/** How long an answer may take before there is said to be none, ms: Discord waits three seconds for a sign. */
export const NO_ANSWER = 2_000;
/** From when on an answer is called slow, ms: people notice. */
export const SLOW = 1_000;
/** An answer is good for so long, ms: whoever asks for health all the time must not keep the story busy. */
const FRESH = 5_000;

/** Asks the story a question of its own whenever somebody wants to know whether questions are answered. */
export class QuestionProbe {
  readonly #options: ProbeOptions;
  #last: { readonly at: number; readonly result: ProbeResult } | null = null;
  #asking: { readonly since: number; readonly answer: Promise<ProbeResult> } | null = null;

  constructor(options: ProbeOptions) {
    this.#options = options;
  }

  /** The last answer, if there was one. */
  last(): ProbeResult | null {
    return this.#last?.result ?? null;
  }

  /** Never takes longer than `NO_ANSWER`. Those who ask at the same time share one question. */
  async result(): Promise<ProbeResult> {
    const { now } = this.#options;
    if (this.#last !== null && now() - this.#last.at < FRESH && this.#asking === null)
      return this.#last.result;
    this.#asking ??= { since: now(), answer: this.#ask() };
    const { since, answer } = this.#asking;
    return new Promise((resolve) => {
      const late = () =>
        resolve({ ms: now() - since, fault: `a question is not answered for ${seconds(now() - since)}` });
      const callOff = this.#options.schedule(late, Math.max(0, since + NO_ANSWER - now()));
      void answer.then((result) => {
        callOff();
        resolve(result);
      });
    });
  }

  async #ask(): Promise<ProbeResult> {
    const { ask, now } = this.#options;
    const since = now();
    let fault: string | null = null;
    try {
      await ask();
    } catch (error) {
      fault = `a question could not be answered: ${error instanceof Error ? error.message : String(error)}`;
    }
    const result = { ms: now() - since, fault };
    this.#last = { at: now(), result };
    this.#asking = null;
    return result;
  }
}

/** What keeps questions from being answered, and what is only worth knowing. */
export function probeWords({ ms, fault }: ProbeResult): {
  readonly missing: string[];
  readonly remarks: string[];
} {
  if (fault !== null) return { missing: [fault], remarks: [] };
  return { missing: [], remarks: ms > SLOW ? [`slow: a question took ${seconds(ms)}`] : [] };
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
