import { randomUUID } from 'node:crypto';
import type { Client } from '@opensearch-project/opensearch';
import type { Audit, AuditEntry } from '../../discord/contract/audit.js';
import { Documents, type Marked } from './documents.js';
import { ensureIndex, type IndexForm, KEYWORD, SMALL_INDEX } from './index-form.js';

type StoredEntry = AuditEntry & Marked;

function auditIndex(prefix: string): IndexForm {
  return {
    name: `${prefix}-audit`,
    form: 1,
    settings: SMALL_INDEX,
    properties: {
      at: { type: 'date', format: 'epoch_millis' },
      userId: KEYWORD,
      guildId: KEYWORD,
      action: KEYWORD,
      outcome: KEYWORD,
      removal: KEYWORD,
    },
  };
}

/** Makes the index of the record unless it is there. */
export const ensureAudit = (client: Client, prefix: string): Promise<void> =>
  ensureIndex(client, auditIndex(prefix));

type Order = 'asc' | 'desc';
/** What was recorded at the same millisecond comes in the order in which the engine took it. */
const byTime = (order: Order) => [{ at: order }, { _seq_no: order }];

/** Entries that an index gives at a time, by its own limit. */
const WINDOW = 10_000;
/** Ids that are asked for at a time. */
const IDS = 1_000;

/** The record of changes in an index of its own. Entries are written once and never changed. */
export function archiveAudit(client: Client, prefix: string): Audit {
  const index = auditIndex(prefix).name;
  const documents = new Documents<StoredEntry>(client, index);

  async function search(body: Readonly<Record<string, unknown>>) {
    const { body: found } = await client.search({ index, allow_partial_search_results: false, body });
    return found.hits;
  }

  /** Where the entries after so many begin, as the engine continues; null from the first. */
  async function skip(count: number, after: unknown[] | null): Promise<unknown[] | null> {
    if (count <= 0 || after?.length === 0) return after;
    const { hits } = await search({
      size: Math.min(count, WINDOW),
      track_total_hits: false,
      _source: false,
      sort: byTime('desc'),
      ...(after === null ? {} : { search_after: after }),
    });
    return skip(count - hits.length, hits.length === 0 ? [] : (hits.at(-1)?.sort ?? []));
  }

  return {
    async record(entry) {
      const mark = randomUUID();
      await documents.put(mark, { ...entry, mark }, null);
    },
    async page(from, count) {
      await client.indices.refresh({ index });
      const after = await skip(from, null);
      const { hits, total } = await search({
        size: after?.length === 0 ? 0 : Math.min(count, WINDOW),
        track_total_hits: true,
        sort: byTime('desc'),
        ...(after === null || after.length === 0 ? {} : { search_after: after }),
      });
      const entries = hits.map(({ _source }) => entryOf(_source as StoredEntry));
      return { entries, total: typeof total === 'object' ? total.value : (total ?? 0) };
    },
    async removals(ids) {
      await client.indices.refresh({ index });
      const found = new Map<string, AuditEntry>();
      for (let from = 0; from < ids.length; from += IDS) {
        const query = { terms: { removal: ids.slice(from, from + IDS) } };
        const { hits } = await search({ size: WINDOW, track_total_hits: false, query, sort: byTime('asc') });
        for (const { _source } of hits) {
          const entry = entryOf(_source as StoredEntry);
          found.set(entry.removal ?? '', entry);
        }
      }
      return found;
    },
  };
}

function entryOf({ mark: _, ...entry }: StoredEntry): AuditEntry {
  return entry;
}
