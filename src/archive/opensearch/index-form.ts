import { type Client, errors, type Types } from '@opensearch-project/opensearch';
import { ArchiveFault } from '../fault.js';

/** An index as this program makes it. */
export interface IndexForm {
  /** The name that everything uses. It is an alias, so that a write cannot make an index that is gone. */
  readonly name: string;
  /** The version of the form. An older program refuses a newer form. */
  readonly form: number;
  readonly settings: Types.Indices_Common.IndexSettings;
  readonly properties: Readonly<Record<string, Types.Common_Mapping.Property>>;
}

/**
 * Settings of the small indices: one shard, so that changes have one order; a copy of it on a second node as soon as
 * there is one.
 */
export const SMALL_INDEX = { number_of_shards: 1, auto_expand_replicas: '0-1' } as const;

/** An id or hash. Add `index: false` where nobody searches for it. */
export const KEYWORD = { type: 'keyword' } as const;

const isTaken = (error: unknown) =>
  error instanceof errors.ResponseError && error.message.includes('resource_already_exists_exception');

/**
 * Makes an index unless it is there. Many copies may do so at once.
 *
 * @throws ArchiveFault where a newer program made it; the client's errors.
 */
export async function ensureIndex(
  client: Client,
  { name, form, settings, properties }: IndexForm,
): Promise<void> {
  const { body: there } = await client.indices.existsAlias({ name });
  if (!there) {
    const mappings = { dynamic: false, _meta: { form }, properties };
    const body = { settings, mappings, aliases: { [name]: {} } };
    await client.indices.create({ index: `${name}-${form}`, body }).catch((error: unknown) => {
      if (!isTaken(error)) throw error;
    });
  }
  await checkForm(client, { name, form });
}

async function checkForm(client: Client, { name, form }: Pick<IndexForm, 'name' | 'form'>): Promise<void> {
  const { body } = await client.indices.getMapping({ index: name });
  for (const [index, { mappings }] of Object.entries(body)) {
    const found = Number(mappings?._meta?.form);
    if (found === form) continue;
    const why =
      found > form
        ? `was made by a newer program (form ${found}, this one knows ${form}): bring this copy of the bot up to date`
        : 'was not made by this program: set another ARCHIVE_PREFIX';
    throw new ArchiveFault(`its index ${index} ${why}`);
  }
}
