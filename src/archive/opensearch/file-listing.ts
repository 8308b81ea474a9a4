import type { Client } from '@opensearch-project/opensearch';
import { type FileOrigin, fileIndex } from './file-form.js';

/** A file as a listing shows it. */
export interface ListedFile {
  readonly path: string;
  readonly sha256: string;
  readonly origin: FileOrigin;
  /** Whether a move of it has begun. Only the file itself tells whether it has ended. */
  readonly moving: boolean;
}

/** Files of one page of a listing: below the 10,000 that an index gives at a time. */
const PAGE = 5_000;

type Query = Readonly<Record<string, unknown>>;

export interface Wanted {
  /** The folder that they are in, however deep. */
  readonly below: string;
  readonly origin?: FileOrigin;
  /** Whether those with a part that begins with a dot are left out. */
  readonly visible?: boolean;
  /** How many are asked for at a time. */
  readonly page?: number;
}

/**
 * Lists files in the order of their paths, without their texts. It has everything that anybody wrote before, because
 * the index is refreshed first. Linear in the number of files.
 */
export async function listFiles(client: Client, prefix: string, wanted: Wanted): Promise<ListedFile[]> {
  const index = fileIndex(prefix).name;
  await client.indices.refresh({ index });
  const { page: size = PAGE } = wanted;
  const files: ListedFile[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: ListedFile[] = await listPage(client, { index, query: queryOf(wanted), size, after });
    files.push(...page);
    after = page.length < size ? null : (page.at(-1)?.path ?? null);
  }
  return files;
}

function queryOf({ below, origin, visible }: Wanted): Query {
  const filter: Query[] = [{ term: { folders: below } }];
  if (origin !== undefined) filter.push({ term: { origin } });
  if (visible === true) filter.push({ term: { hidden: false } });
  return { bool: { filter } };
}

interface PageWanted {
  readonly index: string;
  readonly query: Query;
  readonly size: number;
  /** The last path of the page before. */
  readonly after: string;
}

async function listPage(client: Client, { index, query, size, after }: PageWanted): Promise<ListedFile[]> {
  const { body } = await client.search({
    index,
    allow_partial_search_results: false,
    body: {
      size,
      track_total_hits: false,
      query,
      sort: [{ path: 'asc' }],
      search_after: [after],
      _source: false,
      docvalue_fields: ['path', 'sha256', 'origin', 'moving.token'],
    },
  });
  return body.hits.hits.map(({ fields = {} }) => ({
    path: String(fields.path?.[0]),
    sha256: String(fields.sha256?.[0]),
    origin: fields.origin?.[0] === 'folder' ? 'folder' : 'added',
    moving: fields['moving.token'] !== undefined,
  }));
}
