/** The state of the connection to the gateway. */
export interface ConnectionPulse {
  readonly connected: boolean;
  /** When Discord last took a connection or answered a heartbeat, ms since the epoch; null before. */
  readonly aliveAt: number | null;
}

/** The state of the port that Discord posts to. */
export interface PortPulse {
  /** Why no request is taken, in words; null where they are. */
  readonly missing: string | null;
}

/** Where interactions come in: over the gateway, or at a port. */
export interface Door {
  /** Resolves when interactions come in; retries through any outage. Rejects only when `stopped` is aborted. */
  connect(stopped: AbortSignal): Promise<void>;
  pulse(): ConnectionPulse | PortPulse;
  /** Id of the application, as Discord said; null before. */
  applicationId(): string | null;
  /** Takes no new interactions; resolves when those that came in have had their first answer. */
  drain(): Promise<void>;
  close(): Promise<void>;
}
