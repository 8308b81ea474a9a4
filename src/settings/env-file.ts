import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';

/** The settings of `.env`, or why it cannot be read, in one line for an operator. */
export type EnvFile =
  | { readonly kind: 'settings'; readonly settings: Readonly<Record<string, string>> }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** System errors in words for an operator. */
const FAILURES: Readonly<Record<string, string>> = {
  EISDIR: 'a folder',
  EACCES: 'a file that this user may not read',
  EPERM: 'a file that this user may not read',
  ELOOP: 'links that lead in a circle',
};

/** Reads a file of settings; one that does not exist has none. */
export function readEnvFile(path = '.env', read: (path: string) => Uint8Array = readFileSync): EnvFile {
  const unreadable = (got: string): EnvFile => ({
    kind: 'unreadable',
    reason: `${path}: expected a text file saved as UTF-8; got ${got}`,
  });
  try {
    const bytes = Buffer.from(read(path));
    // Saved by an editor that writes UTF-16, as "Unicode": every other byte of it is 0.
    if (bytes.includes(0)) return unreadable('UTF-16 or something that is no text');
    return { kind: 'settings', settings: parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'settings', settings: {} };
    return unreadable(FAILURES[code] ?? `the system's error ${code}`);
  }
}
