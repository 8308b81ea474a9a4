import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import { join } from 'node:path';

/** The rooms whose code the index depends on. */
const ROOMS = ['corpus', 'language', 'search', 'answer', 'story'];

/**
 * A digest of the running program: its code, its libraries' versions and the Node that runs it. So an index is never
 * used with rules that have changed, even if nobody raised a version.
 *
 * @param source the folder that has the rooms.
 * @param packageFile the package.json that pins the libraries.
 */
export async function codeDigest(source: string, packageFile: string): Promise<Uint8Array> {
  const digest = createHash('sha256').update(`${process.version} ${process.arch} ${endianness()}\0`);
  digest.update(await readFile(packageFile));
  for (const room of ROOMS) {
    const names = await readdir(join(source, room), { recursive: true });
    for (const name of names.filter((each) => /\.[jt]s$/.test(each)).sort()) {
      digest.update(`\0${room}/${name}\0`).update(await readFile(join(source, room, name)));
    }
  }
  return digest.digest();
}
