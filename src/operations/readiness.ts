import type { ProbeResult } from './question-probe.js';

/** What readiness and metrics are read from, each null while it is not there yet. */
export interface Vitals {
  readonly articles: ArticlesInForce | null;
  readonly gateway: GatewayPulse | null;
  /** Why the place where the articles live does not answer, in words; null where it does. */
  readonly articlesUnreachable?: string | null;
  /** Why people do not find the commands, in words; null where they do. */
  readonly commandsMissing?: string | null;
  /** What the last question of a health check came to. */
  readonly question: ProbeResult | null;
}

/** Whether questions are answered now. */
export interface Readiness {
  /** Why they cannot be; empty when they can. */
  readonly missing: readonly string[];
  /** What an operator should know all the same. */
  readonly remarks: readonly string[];
}

export interface ArticlesInForce {
  readonly articles: number;
  /** Quotable ones. */
  readonly sentences: number;
  readonly generation: number;
  /** Milliseconds since the epoch. */
  readonly loadedAt: number;
}

export interface GatewayPulse {
  readonly connected: boolean;
  /** When Discord last showed that it hears us: milliseconds since the epoch; null before the first connection. */
  readonly aliveAt: number | null;
}

/**
 * A heartbeat older than this, ms, is stale. Discord asks for one every 41,250 ms; one that is not answered before the
 * next is due ends the connection, so that an honest one is never older than two of them.
 */
export const STALE_HEARTBEAT = 100_000;

/** Why questions cannot be answered now, in words for a log or an operator; empty when they can. */
export function whatIsMissing(
  { articles, articlesUnreachable = null, gateway, commandsMissing = null }: Omit<Vitals, 'question'>,
  now: number,
): readonly string[] {
  const missing: string[] = [];
  if (articlesUnreachable !== null) missing.push(articlesUnreachable);
  if (articles === null) missing.push('the articles are not loaded yet');
  if (gateway === null || gateway.aliveAt === null) missing.push('not connected to Discord yet');
  else if (!gateway.connected) missing.push('the connection to Discord is lost');
  else if (now - gateway.aliveAt > STALE_HEARTBEAT)
    missing.push(`no answer to a heartbeat for ${Math.round((now - gateway.aliveAt) / 1_000)} s`);
  if (commandsMissing !== null) missing.push(commandsMissing);
  return missing;
}
