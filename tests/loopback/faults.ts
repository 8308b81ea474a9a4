/** What goes wrong with a request instead of its ordinary answer. */
export interface FaultRule {
  /** Only requests whose path (after `/v10`) matches. */
  readonly path?: RegExp;
  readonly method?: string;
  /** How many requests it strikes (default 1). */
  readonly times?: number;
  /** Answer with this status. */
  readonly status?: number;
  /** With 429: seconds until the next try, and whose limit it is. */
  readonly retryAfter?: number;
  readonly scope?: 'user' | 'global' | 'shared';
  /** The request takes effect; only its answer is lost. */
  readonly lostAnswer?: boolean;
  /** Close the connection without an answer. */
  readonly hangUp?: boolean;
  /** Keep the request waiting until this settles, then go on as usual. */
  readonly hold?: Promise<unknown>;
}

/** A request that is kept waiting. */
export interface Held {
  readonly release: () => void;
  /** Whether the request has come. */
  readonly hasCome: () => boolean;
}

/** The faults that are waiting for requests to strike. */
export class Faults {
  readonly #rules: { rule: FaultRule; left: number }[] = [];
  #expiring = 0;

  /** Adds a fault; the returned function takes it back. */
  add(rule: FaultRule): () => void {
    const entry = { rule, left: rule.times ?? 1 };
    this.#rules.push(entry);
    return () => {
      entry.left = 0;
    };
  }

  /** Keeps the next matching request waiting until `release` is called. */
  hold(rule: Pick<FaultRule, 'path' | 'method'> = {}): Held {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const entry = { rule: { ...rule, hold: held }, left: 1 };
    this.#rules.push(entry);
    return { release, hasCome: () => entry.left === 0 };
  }

  /** The next interactions count as older than three seconds by the time that the bot answers. */
  expireNext(count = 1): void {
    this.#expiring += count;
  }

  takeExpiry(): boolean {
    if (this.#expiring === 0) return false;
    this.#expiring -= 1;
    return true;
  }

  /** The fault that strikes this request, if any; it is used up by that. */
  take(method: string, path: string): FaultRule | undefined {
    const entry = this.#rules.find(
      ({ rule, left }) =>
        left > 0 && (rule.method ?? method) === method && (rule.path === undefined || rule.path.test(path)),
    );
    if (entry) entry.left -= 1;
    return entry?.rule;
  }

  clear(): void {
    this.#rules.length = 0;
    this.#expiring = 0;
  }
}
