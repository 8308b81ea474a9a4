import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { CacheFiles } from '../cache/cache-files.js';
import { seal, unseal } from '../cache/envelope.js';
import { VectorShelf } from './vector-shelf.js';

/** Where the vectors of a folder of articles are kept, and by which model. */
export interface VectorFile {
  readonly files: CacheFiles;
  readonly name: string;
  /** Names the model. Vectors of different models cannot be compared. */
  readonly model: string;
  /** Told, in words for an operator, why nothing could be recalled or kept. */
  readonly onNotice: (text: string) => void;
}

/** The file's name for a folder of articles: several bots may share one cache folder. */
export function vectorFileName(seeds: string): string {
  return `vectors-${createHash('sha256').update(resolve(seeds)).digest('hex').slice(0, 16)}.bin`;
}

const digestOf = (model: string) => createHash('sha256').update(`vectors 1 ${model}`).digest();
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The vectors that were kept. Never rejects: whatever is wrong with the file, they can be made anew. */
export async function recallShelf({ files, name, model, onNotice }: VectorFile): Promise<VectorShelf> {
  try {
    const file = await files.read(name);
    if (file === null) return new VectorShelf();
    const unsealed = unseal(file, digestOf(model));
    if (unsealed.kind === 'payload') return VectorShelf.of(deserialize(unsealed.payload));
    if (unsealed.kind === 'damaged') onNotice(`the vectors in ${name} are damaged and are made anew`);
  } catch (error) {
    onNotice(`the vectors in ${name} cannot be read and are made anew: ${reasonOf(error)}`);
  }
  return new VectorShelf();
}

/** Keeps the vectors of these texts. Never rejects: without them the next start makes them again. */
export async function keepShelf(
  shelf: VectorShelf,
  texts: Iterable<string>,
  { files, name, model, onNotice }: VectorFile,
): Promise<void> {
  try {
    await files.replace(name, seal(serialize(shelf.store(texts)), digestOf(model)));
  } catch (error) {
    onNotice(`the vectors in ${name} cannot be kept, so the next start makes them again: ${reasonOf(error)}`);
  }
}
