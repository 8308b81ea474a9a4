/** What one fetch may cost. */
export interface FetchLimits {
  /** Most bytes of a body, compressed or not. */
  readonly maxBytes: number;
  /** Milliseconds for the whole fetch, redirects included. */
  readonly timeoutMs: number;
  /** Most redirects followed. */
  readonly maxRedirects: number;
}

/**
 * Defaults. News pages of 2026 weigh 0.1 to 3 MB of markup, so 8 MiB leaves room; ten seconds is what a person
 * waits for a preview; browsers follow 20 redirects, publishers use one to three.
 */
export const DEFAULT_LIMITS: FetchLimits = { maxBytes: 8 * 1024 * 1024, timeoutMs: 10_000, maxRedirects: 5 };
