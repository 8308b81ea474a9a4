import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The end-to-end tests start the compiled bot: brings `dist/` up to date once, before any test. */
export default function build(): void {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'build.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
}
