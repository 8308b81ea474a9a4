import type { Client } from '@opensearch-project/opensearch';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  INDEX_SETTINGS,
  PROPERTIES,
  vectorField,
} from './document-mappings.js';
import { WRITING } from './patience.js';

/** Raise it when documents change their form. An index of an older form is built again. */
export const FORM = 1;

/** How indices are made. */
export interface IndexOptions {
  /** Begins the name of every index. */
  readonly prefix: string;
  /** Primary shards of the sentences, which are the bulk of an archive. */
  readonly shards: number;
  /** Dimensions of vectors; null where the engine or the bot has none. */
  readonly dimensions: number | null;
}

export const aliasOf = (prefix: string, kind: DocumentKind): string => `${prefix}-${kind}`;
export const indexOf = (prefix: string, kind: DocumentKind, build: string): string =>
  `${prefix}-${kind}-${build}`;

/** Creates the three indices of a build; nobody reads them before `putInForce`. */
export async function createIndices(client: Client, options: IndexOptions, build: string): Promise<void> {
  const { prefix, shards, dimensions } = options;
  for (const kind of DOCUMENT_KINDS) {
    const vectors = kind === 'sentences' && dimensions !== null;
    const request = {
      index: indexOf(prefix, kind, build),
      body: {
        settings: {
          index: {
            ...INDEX_SETTINGS,
            number_of_shards: kind === 'articles' ? 1 : shards,
            ...(vectors && { knn: true }),
          },
        },
        mappings: {
          dynamic: 'strict' as const,
          _meta: { form: FORM },
          properties: {
            ...PROPERTIES[kind],
            ...(vectors && { vector: vectorField(dimensions) }),
          },
        },
      },
    };
    await client.indices.create(request, WRITING);
  }
}

/** The build that each alias leads to; null where there is none yet. */
export async function buildInForce(client: Client, prefix: string): Promise<string | null> {
  const alias = aliasOf(prefix, 'articles');
  const { body: exists } = await client.indices.existsAlias({ name: alias, index: `${alias}-*` });
  if (!exists) return null;
  const { body } = await client.indices.getAlias({ name: alias, index: `${alias}-*` });
  const [index] = Object.keys(body);
  return index?.slice(alias.length + 1) ?? null;
}

/** Leads all aliases to a build in one step. */
export async function putInForce(client: Client, prefix: string, build: string): Promise<void> {
  const actions = DOCUMENT_KINDS.flatMap((kind) => [
    { remove: { index: `${aliasOf(prefix, kind)}-*`, alias: aliasOf(prefix, kind), must_exist: false } },
    { add: { index: indexOf(prefix, kind, build), alias: aliasOf(prefix, kind) } },
  ]);
  await client.indices.updateAliases({ body: { actions } }, WRITING);
}

/** Names of indices of builds that are not in force. */
export async function otherBuilds(client: Client, prefix: string, build: string): Promise<string[]> {
  const patterns = DOCUMENT_KINDS.map((kind) => `${aliasOf(prefix, kind)}-*`).join(',');
  const { body } = await client.indices.get({ index: patterns, allow_no_indices: true });
  const inForce = new Set(DOCUMENT_KINDS.map((kind) => indexOf(prefix, kind, build)));
  return Object.keys(body).filter((index) => !inForce.has(index));
}

/** Deletes the builds that are not in force: to be called once no question can still be reading them. */
export async function dropOthers(client: Client, prefix: string, build: string): Promise<void> {
  for (const index of await otherBuilds(client, prefix, build)) {
    await client.indices.delete({ index, ignore_unavailable: true });
  }
}
