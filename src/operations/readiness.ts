import type { ProbeResult } from './question-probe.js';

/** The facts behind readiness and metrics, each null while it is not known yet. */
export interface Vitals {
  readonly articles: ArticlesInForce | null;
  /** Why the archive does not answer, in words; null where it does. */
  readonly articlesUnreachable?: string | null;
  readonly door: DoorPulse | null;
  /** Why the commands are not registered, in words; null where they are. */
  readonly commandsMissing?: string | null;
  /** The last result of the probe. */
  readonly question: ProbeResult | null;
}

/** Whether questions are answered now. */
export interface Readiness {
  /** Why they cannot be; empty when they can. */
  readonly missing: readonly string[];
  /** Remarks that do not make the bot unready. */
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

/** A connection to Discord's gateway. */
export interface GatewayPulse {
  readonly connected: boolean;
  /** When Discord last took a connection or answered a heartbeat, ms since the epoch; null before the first. */
  readonly aliveAt: number | null;
}

/** A port that Discord posts to. */
export interface EndpointPulse {
  /** Why no request is taken, in words; null where they are. */
  readonly missing: string | null;
}

export type DoorPulse = GatewayPulse | EndpointPulse;

/**
 * A heartbeat older than this, ms, is stale. Discord asks for one every 41,250 ms and ends the connection when one is
 * missed: a live one is never older than two of them.
 */
export const STALE_HEARTBEAT = 100_000;

/** Why questions cannot be answered now, in words; empty where they can. */
export function whatIsMissing(
  { articles, articlesUnreachable = null, door, commandsMissing = null }: Omit<Vitals, 'question'>,
  now: number,
): readonly string[] {
  const missing: string[] = [];
  if (articlesUnreachable !== null) missing.push(articlesUnreachable);
  if (articles === null) missing.push('the articles are not loaded yet');
  const shut = whyShut(door, now);
  if (shut !== null) missing.push(shut);
  if (commandsMissing !== null) missing.push(commandsMissing);
  return missing;
}

/** Why no interaction comes in; null where they do. */
function whyShut(door: DoorPulse | null, now: number): string | null {
  if (door !== null && 'missing' in door) return door.missing;
  if (door === null || door.aliveAt === null) return 'not connected to Discord yet';
  if (!door.connected) return 'the connection to Discord is lost';
  const silent = now - door.aliveAt;
  return silent > STALE_HEARTBEAT ? `no answer to a heartbeat for ${Math.round(silent / 1_000)} s` : null;
}
