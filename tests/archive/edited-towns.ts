import type { DocumentStore } from '../../src/archive/document-store.js';
import { openArchivePlace } from '../../src/archive/edited-place.js';
import { openFiles } from '../../src/archive/files/file-form.js';
import { StoredTexts } from '../../src/archive/files/stored-texts.js';
import type { Editor } from '../../src/import/editor.js';
import type { PageServer } from '../import/server.js';
import { type EditingCopy, editingCopy } from './editing-copy.js';

const FIRST = '---\noutlet: First\n---\nThe harbour froze in January.\n';
/** What lies in the archive at first. */
export const STARTING = new Map([
  ['first.md', 'First'],
  ['second.md', 'Second'],
]);
/** Of a lease: a holder that was killed loses it after this, ms. */
const TERM = 2_000;

const page = (town: string, cracked = 'three') =>
  `<html><head><title>Bridge of ${town}</title><meta property="og:site_name" content="${town} Herald">` +
  `</head><body><article><p>The two delegations met on Tuesday in the old customs house of ${town}, ` +
  `officials said in a statement.</p><p>Engineers found cracks in ${cracked} of the twelve pillars of ` +
  `${town} last year, and lorries go by ferry.</p></article></body></html>`;

/** Puts the first articles into an archive and gives all of its articles. */
export async function startingFiles(store: DocumentStore): Promise<StoredTexts> {
  const articles = new StoredTexts(await openFiles(store), Date.now);
  for (const [path, outlet] of STARTING) await articles.put(path, FIRST.replace('First', outlet), 'folder');
  return articles;
}

/** A copy of the bot; of all copies one changes the articles at a time. */
export function sharedCopy(store: DocumentStore, holder: string): Promise<EditingCopy> {
  const candidates = { byAddress: async () => [], alike: async () => [] };
  return editingCopy(store, async (mend) => {
    const options = { holder, processId: process.pid, now: Date.now, term: TERM, candidates, mend };
    return (await openArchivePlace(store, options)).inTurn;
  });
}

/** Shows an editor the page of a town; the id of what waits then. */
export async function prepareTown(
  editor: Editor,
  server: PageServer,
  town: string,
  cracked?: string,
): Promise<string> {
  server.serve(`/${town}`, page(town, cracked));
  const ready = await editor.prepare({ kind: 'address', address: server.url(`/${town}`) }, {});
  if (ready.kind !== 'ready') throw new Error(JSON.stringify(ready));
  return ready.id;
}

export const outletsOf = async ({ host }: EditingCopy) =>
  (await host.current().sources()).map(({ outlet }) => outlet).sort();
