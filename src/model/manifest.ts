import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** The layout of `models/`: raised when the program expects other inputs or outputs of the networks. */
export const MODEL_FORMAT = 1;

const FILE = z.object({ name: z.string(), bytes: z.number(), sha256: z.string().length(64) });
const MANIFEST = z.object({
  format: z.literal(MODEL_FORMAT, `expected ${MODEL_FORMAT}`),
  encoder: FILE,
  crossEncoder: FILE,
  tokenizer: FILE,
});

type ModelFile = z.infer<typeof FILE>;

/** The files of a folder of models, each checked against its manifest. */
export interface ModelFiles {
  /** Changes with any of the files. */
  readonly id: string;
  /** Paths: the runtime reads the networks itself, so that they are not held twice. */
  readonly encoder: string;
  readonly crossEncoder: string;
  readonly tokenizer: Uint8Array;
}

/** The path of a file, once its size and SHA-256 are as the manifest says. */
async function checked(directory: string, { name, bytes, sha256 }: ModelFile): Promise<string> {
  const path = join(directory, name);
  const hash = createHash('sha256');
  let length = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      length += chunk.length;
    }
  });
  if (length !== bytes) throw new Error(`${name} has ${length} bytes, expected ${bytes}`);
  if (hash.digest('hex') !== sha256) throw new Error(`${name} is not the file that manifest.json names`);
  return path;
}

function parseManifest(text: string): z.infer<typeof MANIFEST> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error('manifest.json is no JSON', { cause });
  }
  const parsed = MANIFEST.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => [...path, message].join(' '));
  throw new Error(`manifest.json: ${faults.join('; ')}`);
}

/**
 * Reads and checks a folder of models. Throws an Error in one line that says what is missing, cut short or of another
 * version.
 */
export async function readModelFiles(directory: string): Promise<ModelFiles> {
  const manifest = await readFile(join(directory, 'manifest.json'), 'utf8');
  const { encoder, crossEncoder, tokenizer } = parseManifest(manifest);
  const files = [encoder, crossEncoder, tokenizer];
  const paths = await Promise.all([
    checked(directory, encoder),
    checked(directory, crossEncoder),
    checked(directory, tokenizer),
  ]);
  const id = createHash('sha256')
    .update(files.map(({ sha256 }) => sha256).join())
    .digest('hex');
  return { id, encoder: paths[0], crossEncoder: paths[1], tokenizer: await readFile(paths[2]) };
}
