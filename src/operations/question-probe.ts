/** The result of a probe. */
export interface ProbeResult {
  /** How long the answer took, or has been waited for, ms. */
  readonly ms: number;
  /** Why there is no answer, in words; null where there is one. */
  readonly fault: string | null;
}

export interface ProbeOptions {
  /** Asks a question as everybody does; rejects where there is no answer. */
  readonly ask: () => Promise<unknown>;
  /** Any clock, ms. */
  readonly now: () => number;
  /** Calls back after `ms`; the returned function cancels that. */
  readonly schedule: (callback: () => void, ms: number) => () => void;
}

/** How long an answer may take, ms; then it counts as none. Discord waits three seconds. */
export const NO_ANSWER = 2_000;
/** An answer that takes longer is called slow, ms. */
export const SLOW = 1_000;
/** How long a result is reused, ms: frequent health checks must not keep the story busy. */
const FRESH = 5_000;

/** Asks the story a question whenever a health check wants to know whether questions are answered. */
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

  /** Takes at most `NO_ANSWER`. Calls at the same time share one question. */
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

/** Splits a result into what makes the bot unready and what is only worth knowing. */
export function probeWords({ ms, fault }: ProbeResult): {
  readonly missing: string[];
  readonly remarks: string[];
} {
  if (fault !== null) return { missing: [fault], remarks: [] };
  return { missing: [], remarks: ms > SLOW ? [`slow: a question took ${seconds(ms)}`] : [] };
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
