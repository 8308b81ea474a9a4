import type { Client } from '@opensearch-project/opensearch';
import type { Collection, Listed, Listing, Marked, Paging, Where } from '../document-store.js';
import { StoredDocuments } from './stored-documents.js';

/** Documents that an index gives at a time, by its own limit. */
const WINDOW = 10_000;
/** Documents of one request of a listing. */
const LISTED = 5_000;

type SearchBody = Readonly<Record<string, unknown>>;

/** Where the documents after some begin, as the engine continues: what the last one was sorted by. */
type After = readonly unknown[];

function queryOf<Field extends string>(where: Where<Field>): SearchBody {
  const filter = Object.entries<string | boolean | readonly string[] | undefined>(where).flatMap(
    ([field, value]): SearchBody[] => {
      if (value === undefined) return [];
      return [typeof value === 'object' ? { terms: { [field]: value } } : { term: { [field]: value } }];
    },
  );
  return { bool: { filter } };
}

/** The documents of one index. */
export class OpenSearchCollection<T extends Marked, Field extends string>
  extends StoredDocuments<T>
  implements Collection<T, Field>
{
  readonly #listed: number;

  /** @param listed how many documents a listing asks for at a time. */
  constructor(client: Client, index: string, listed = LISTED) {
    super(client, index);
    this.#listed = listed;
  }

  async list({ where, by, fields }: Listing<Field>): Promise<readonly Listed<Field>[]> {
    await this.#refresh();
    const size = this.#listed;
    const found: Listed<Field>[] = [];
    // Values of the index, because the documents may be large.
    const wanted = {
      query: queryOf(where),
      sort: [{ [by]: 'asc' }],
      _source: false,
      docvalue_fields: fields,
    };
    for (let after: After | null = []; after !== null; ) {
      const page = await this.#search({ ...wanted, size, track_total_hits: false }, after);
      found.push(...page.hits.map(({ fields: values = {} }) => listedOf(values, fields)));
      after = page.hits.length < size ? null : (page.hits.at(-1)?.sort ?? null);
    }
    return found;
  }

  async page({ where = {}, by, from, count }: Paging<Field>) {
    await this.#refresh();
    // What has the same value comes in the order in which the engine took it.
    const wanted = { query: queryOf(where), sort: [{ [by]: 'desc' }, { _seq_no: 'desc' }] };
    const documents: T[] = [];
    let total = 0;
    let after: After | null = await this.#skip(wanted, from);
    do {
      const size: number = after === null ? 0 : Math.min(count - documents.length, WINDOW);
      const found = await this.#search({ ...wanted, size, track_total_hits: true }, after ?? []);
      documents.push(...found.hits.map(({ _source }) => _source as T));
      total = found.total;
      after = found.hits.length < size ? null : (found.hits.at(-1)?.sort ?? null);
    } while (after !== null && documents.length < count);
    return { documents, total };
  }

  /** Where the documents after so many begin; null where there are no more. */
  async #skip(wanted: SearchBody, count: number): Promise<After | null> {
    let after: After = [];
    for (let left = count; left > 0; ) {
      const size = Math.min(left, WINDOW);
      const asked = { ...wanted, size, _source: false, track_total_hits: false };
      const { hits } = await this.#search(asked, after);
      if (hits.length < size) return null;
      after = hits.at(-1)?.sort ?? [];
      left -= size;
    }
    return after;
  }

  async #search(wanted: SearchBody, after: After) {
    const { index } = this;
    const body: SearchBody = { ...wanted, ...(after.length > 0 && { search_after: after }) };
    const found = await this.client.search({ index, allow_partial_search_results: false, body });
    const { hits, total = 0 } = found.body.hits;
    return { hits, total: typeof total === 'number' ? total : total.value };
  }

  async #refresh(): Promise<void> {
    await this.client.indices.refresh({ index: this.index });
  }
}

function listedOf<Field extends string>(
  values: Readonly<Record<string, readonly unknown[]>>,
  fields: readonly Field[],
): Listed<Field> {
  const found: { [field in Field]?: string } = {};
  for (const field of fields) {
    const [value] = values[field] ?? [];
    if (value !== undefined) found[field] = String(value);
  }
  return found;
}
