import type { CacheFiles } from '../../../src/story/cache/cache-files.js';
import type { VectorFile } from '../../../src/story/vectors/vector-file.js';

/** A vector file in memory, and what was said of it. */
export interface MemoryVectors {
  readonly held: Map<string, Uint8Array>;
  readonly notices: string[];
  /** How often something was written. */
  readonly writes: () => number;
  /** The file, for vectors of a model. */
  readonly of: (model: string) => VectorFile;
}

export const NAME = 'vectors.bin';

export function memoryVectors(faults: Partial<CacheFiles> = {}): MemoryVectors {
  const held = new Map<string, Uint8Array>();
  const notices: string[] = [];
  let writes = 0;
  const files: CacheFiles = {
    read: async (name) => held.get(name) ?? null,
    replace: async (name, bytes) => {
      writes += 1;
      held.set(name, Uint8Array.from(bytes));
    },
    ...faults,
  };
  return {
    held,
    notices,
    writes: () => writes,
    of: (model) => ({ files, name: NAME, model, onNotice: (text) => notices.push(text) }),
  };
}
