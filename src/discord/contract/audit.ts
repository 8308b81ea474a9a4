/** Something that was done to the articles. */
export interface Edit {
  readonly action: 'add' | 'replace' | 'remove' | 'restore' | 'reload';
  /** Path of the article; null for a reload. */
  readonly article: string | null;
  /** The outcome in one word, for the log. */
  readonly outcome: string;
  /** Id under which the article that was removed, or the version that was replaced, can be restored. */
  readonly removal?: string;
}

/** An edit with the person and the time. */
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
  /** The recorded removals with these ids, by id. */
  removals(ids: readonly string[]): Promise<ReadonlyMap<string, AuditEntry>>;
}
