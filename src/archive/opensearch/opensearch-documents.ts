import type { Client } from '@opensearch-project/opensearch';
import type { Collection, CollectionForm, DocumentStore, FieldKind, Marked } from '../document-store.js';
import { spokenFaults } from './client-fault.js';
import { ensureIndex, type IndexForm, KEYWORD, SMALL_INDEX } from './index-form.js';
import { OpenSearchCollection } from './opensearch-collection.js';

const TYPES = {
  word: KEYWORD,
  moment: { type: 'date', format: 'epoch_millis' },
  truth: { type: 'boolean' },
} as const satisfies Readonly<Record<FieldKind, object>>;

/** The index of a collection. */
function collectionIndex<Field extends string>(prefix: string, form: CollectionForm<Field>): IndexForm {
  const fields = Object.entries<FieldKind>(form.fields);
  return {
    name: `${prefix}-${form.name}`,
    form: form.form,
    settings: SMALL_INDEX,
    properties: Object.fromEntries(fields.map(([field, kind]) => [field, TYPES[kind]])),
  };
}

interface DocumentsOptions {
  /** Begins the name of every index. */
  readonly prefix: string;
  /** How many documents a listing asks for at a time. */
  readonly listed?: number;
}

/** The documents of an archive in an OpenSearch cluster: an index for each collection. */
export function openSearchDocuments(client: Client, { prefix, listed }: DocumentsOptions): DocumentStore {
  return spokenFaults<DocumentStore>({
    async open<T extends Marked, Field extends string>(form: CollectionForm<Field>) {
      const index = collectionIndex(prefix, form);
      await ensureIndex(client, index);
      const collection = new OpenSearchCollection<T, Field>(client, index.name, listed);
      return spokenFaults<Collection<T, Field>>(collection);
    },
  });
}
