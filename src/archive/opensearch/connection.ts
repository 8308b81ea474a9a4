import { readFileSync } from 'node:fs';
import { Client, type ClientOptions } from '@opensearch-project/opensearch';
import type { ArchiveSettings } from '../engine.js';
import { ArchiveFault } from '../fault.js';
import { readGreeting, readPlugins } from './answers.js';

/**
 * How long one request may take, ms. People wait three seconds before an answer is acknowledged, and fifteen minutes
 * after. A node that takes longer is given up, and another one is asked.
 */
const REQUEST_TIMEOUT = 5_000;

/**
 * How often a request is sent again, to the next node, when a node cannot be reached, does not answer in time or
 * answers 502, 503 or 504. With three nodes each is asked once. A read may be repeated without harm. A write says which
 * version of a document it changes, and is known again by its mark (`src/archive/document-store.ts`).
 */
const RETRIES = 2;

/** What the bot can do with the engine. */
interface Engine {
  readonly version: string;
  /** Whether it has vectors (the k-NN plugin). */
  readonly knn: boolean;
}

/**
 * Makes the client of the cluster; nothing is sent yet. It uses the nodes of the settings only: the addresses that
 * nodes tell of each other are often those of an inner network.
 *
 * @throws ArchiveFault where the file of the certificate authority cannot be read.
 */
export function openClient(settings: ArchiveSettings, more: ClientOptions = {}): Client {
  const { nodes, login, authorityFile } = settings;
  const client = new Client({
    nodes: [...nodes],
    ...(login === null ? {} : { auth: { username: login.user, password: login.password } }),
    ...(authorityFile === null ? {} : { ssl: { ca: readAuthority(authorityFile) } }),
    requestTimeout: REQUEST_TIMEOUT,
    maxRetries: RETRIES,
    ...more,
  });
  // An error leads to its request, which holds texts and questions: nobody who prints the error shall print these.
  client.on('response', (error) => {
    if (error !== null && 'meta' in error) Object.defineProperty(error, 'meta', { enumerable: false });
  });
  return client;
}

function readAuthority(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : '';
    throw new ArchiveFault(`the file that ARCHIVE_CA names cannot be read${code}`, { cause });
  }
}

/** The lowest releases that are supported: 2.11 and any of 3. */
const LOWEST_OF_TWO = 11;

function isSupported(version: string): boolean {
  const [major, minor] = version.split('.').map(Number);
  return major === 3 || (major === 2 && (minor ?? 0) >= LOWEST_OF_TWO);
}

/**
 * Asks which engine answers at the addresses, and what it can do.
 *
 * @throws ArchiveFault where it is no OpenSearch, or none of a supported release; the client's errors.
 */
export async function checkEngine(client: Client): Promise<Engine> {
  const { body } = await client.info();
  const { distribution, number } = readGreeting(body);
  if (distribution !== 'opensearch' || number === undefined) {
    const what = number === undefined ? '' : ` (it may be Elasticsearch ${number})`;
    throw new ArchiveFault(`it is no OpenSearch${what}: ARCHIVE_URL has to name an OpenSearch cluster`);
  }
  if (!isSupported(number)) {
    const wanted = `OpenSearch 2.${LOWEST_OF_TWO} or later, or 3, is needed`;
    throw new ArchiveFault(`it is OpenSearch ${number}: ${wanted}`);
  }
  const plugins = await client.cat.plugins({ format: 'json', h: ['component'] });
  return { version: number, knn: readPlugins(plugins.body).some((name) => /knn/i.test(name)) };
}
