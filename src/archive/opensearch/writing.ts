import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { ArchiveFault } from '../fault.js';
import { readWritten } from './answers.js';
import { DOCUMENT_KINDS, type DocumentKind } from './document-mappings.js';
import { indexOf } from './indices.js';
import { WRITING } from './patience.js';

interface Target {
  readonly kind: DocumentKind;
  readonly id: string;
}

/** One document to be written, changed in some fields, or deleted. */
export type Operation = Target &
  ({ readonly document: object } | { readonly changes: object } | { readonly deleted: true });

/** Characters of one bulk request, some megabytes: less than what a small node has room for. */
const BULK_LENGTH = 3_000_000;
/**
 * How often documents are sent again for which the engine was too busy, and the first pause before it, ms. Each pause
 * is twice the last.
 */
const RETRIES = 7;
const FIRST_PAUSE = 200;
/** How often a change is tried while somebody else changes the same document. */
const CONFLICTS = 3;

const TOO_BUSY = 429;
const NOT_FOUND = 404;

/** The lines of an operation in a bulk request. */
function linesOf(operation: Operation, index: string): string[] {
  const place = { _index: index, _id: operation.id };
  if ('deleted' in operation) return [JSON.stringify({ delete: place })];
  if ('changes' in operation) {
    const update = { ...place, retry_on_conflict: CONFLICTS };
    return [JSON.stringify({ update }), JSON.stringify({ doc: operation.changes })];
  }
  return [JSON.stringify({ index: place }), JSON.stringify(operation.document)];
}

/** A node that is short of memory refuses a request whole. */
const ignore = [TOO_BUSY];

/** Sends operations, and those again for which the engine was too busy. */
async function send(client: Client, operations: readonly (readonly string[])[]): Promise<void> {
  let left = operations;
  for (let retry = 0; left.length > 0; retry += 1) {
    const lines = `${left.flat().join('\n')}\n`;
    const bulk = { method: 'POST', path: '/_bulk', bulkBody: lines };
    const { body, statusCode } = await client.transport.request(bulk, { ...WRITING, ignore });
    if (statusCode === TOO_BUSY) {
      if (retry === RETRIES) throw new ArchiveFault('it is overloaded: a write was refused again and again');
      await pause(FIRST_PAUSE * 2 ** retry);
      continue;
    }
    if (!body.errors) return;
    const items = readWritten(body.items);
    // What is to be changed and is gone needs no change.
    const failed = items.filter((item) => item.error !== undefined && item.status !== NOT_FOUND);
    const refused = failed.find((item) => item.status !== TOO_BUSY);
    const fault = refused ?? (retry === RETRIES ? failed[0] : undefined);
    if (fault !== undefined)
      throw new ArchiveFault(
        `a document could not be written: ${fault.error?.reason ?? `status ${fault.status}`}`,
      );
    left = left.filter((_lines, at) => items[at]?.status === TOO_BUSY);
    if (left.length > 0) await pause(FIRST_PAUSE * 2 ** retry);
  }
}

/**
 * Writes many documents into the indices of one build. Readers see them after `refresh`.
 *
 * @throws ArchiveFault where the engine refuses one; others may have been written by then
 */
export async function writeAll(
  client: Client,
  { prefix, build }: { readonly prefix: string; readonly build: string },
  operations: AsyncIterable<Operation> | Iterable<Operation>,
): Promise<void> {
  let waiting: string[][] = [];
  let length = 0;
  for await (const operation of operations) {
    const lines = linesOf(operation, indexOf(prefix, operation.kind, build));
    waiting.push(lines);
    length += lines.reduce((sum, line) => sum + line.length, 0);
    if (length < BULK_LENGTH) continue;
    await send(client, waiting);
    [waiting, length] = [[], 0];
  }
  await send(client, waiting);
}

/** Makes what was written visible. */
export async function refresh(client: Client, prefix: string, build: string): Promise<void> {
  const index = DOCUMENT_KINDS.map((kind) => indexOf(prefix, kind, build)).join(',');
  await client.indices.refresh({ index }, WRITING);
}
