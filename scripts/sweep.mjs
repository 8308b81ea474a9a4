import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names the files of the last build. */
const LIST = '.last-build.json';

function lastBuild(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, LIST), 'utf8'));
  } catch {
    return [];
  }
}

/**
 * Removes what builds left in a folder, but neither the files of this build nor those of the one before it: a bot that
 * was started from those may load some of them only now.
 *
 * @param written names of the files of this build.
 */
export function sweep(folder, written) {
  const kept = new Set([LIST, ...written, ...lastBuild(folder)]);
  for (const name of readdirSync(folder))
    if (!kept.has(name)) rmSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, LIST), JSON.stringify(written));
}
