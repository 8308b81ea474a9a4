/** Whether Discord hears us over the gateway. */
export interface ConnectionPulse {
  readonly connected: boolean;
  /** When it last showed that: it took the connection or answered a heartbeat; ms since the epoch; null before. */
  readonly aliveAt: number | null;
}

/** Whether Discord's requests would be taken. */
export interface PortPulse {
  /** Why not, in words; null where they are. */
  readonly missing: string | null;
}

/** Where interactions come in: Discord's gateway, or a port of ours. */
export interface Door {
  /** Resolves when interactions come; tries again through any outage. Rejects only when `stopped` is aborted. */
  connect(stopped: AbortSignal): Promise<void>;
  pulse(): ConnectionPulse | PortPulse;
  /** The application that the token belongs to, as Discord said; null before. */
  applicationId(): string | null;
  /** Takes nothing new; resolves when what came in has had its first answer. */
  drain(): Promise<void>;
  close(): Promise<void>;
}
