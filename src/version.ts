import { readFileSync } from 'node:fs';

/** The version of the program, as its package.json has it. For compiled code. */
export function programVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const manifest: { readonly version: string } = JSON.parse(text);
  return manifest.version;
}
