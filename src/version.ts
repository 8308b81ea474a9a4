import { readFileSync } from 'node:fs';
import { z } from 'zod';

const MANIFEST = z.object({ version: z.string() });

/** The version of the program, as its package.json has it. For compiled code. */
export function programVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return MANIFEST.parse(JSON.parse(text)).version;
}
