/** Something that was done to the articles. */
export interface Edit {
  readonly action: 'add' | 'replace' | 'remove' | 'restore' | 'reload';
  /** Path of the article; null for a reload. */
  readonly article: string | null;
  /** One word on what came of it. */
  readonly outcome: string;
  /** What a removed article can be put back under. */
  readonly removal?: string;
}

/** The same with who and when. */
export interface AuditEntry extends Edit {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly userId: string;
  readonly guildId: string | null;
}

export interface AuditPage {
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  readonly total: number;
}

/** Who did what to the articles, when: kept across restarts. */
export interface Audit {
  record(entry: AuditEntry): Promise<void>;
  page(from: number, count: number): Promise<AuditPage>;
  /** The removals of these ids, as far as they were recorded. */
  removals(ids: readonly string[]): Promise<ReadonlyMap<string, AuditEntry>>;
}
