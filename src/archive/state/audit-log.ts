import { randomUUID } from 'node:crypto';
import type { Audit, AuditEntry } from '../../discord/contract/audit.js';
import type { Collection, CollectionForm, DocumentStore, Marked } from '../document-store.js';

type StoredEntry = AuditEntry & Marked;
type EntryField = 'at' | 'userId' | 'guildId' | 'action' | 'outcome' | 'removal';

/** The collection of the record. */
const RECORD: CollectionForm<EntryField> = {
  name: 'audit',
  form: 1,
  fields: {
    at: 'moment',
    userId: 'word',
    guildId: 'word',
    action: 'word',
    outcome: 'word',
    removal: 'word',
  },
};

/** Ids that are asked for at a time. */
const IDS = 1_000;

/** Opens the record of changes of an archive. Entries are written once and never changed. */
export async function openArchiveAudit(store: DocumentStore): Promise<Audit> {
  const stored: Collection<StoredEntry, EntryField> = await store.open(RECORD);
  return {
    async record(entry) {
      const mark = randomUUID();
      await stored.put(mark, { ...entry, mark }, null);
    },
    async page(from, count) {
      const { documents, total } = await stored.page({ by: 'at', from, count });
      return { entries: documents.map(entryOf), total };
    },
    async removals(ids) {
      const found = new Map<string, AuditEntry>();
      for (let from = 0; from < ids.length; from += IDS) {
        const where = { removal: ids.slice(from, from + IDS) };
        const all = { where, by: 'at', from: 0, count: Number.MAX_SAFE_INTEGER } as const;
        const { documents } = await stored.page(all);
        // Of several entries of one removal, the latest.
        for (const entry of documents.toReversed().map(entryOf)) found.set(entry.removal ?? '', entry);
      }
      return found;
    },
  };
}

function entryOf({ mark: _, ...entry }: StoredEntry): AuditEntry {
  return entry;
}
