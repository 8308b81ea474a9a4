// Compiles src/ and commands/ into dist/, unless dist/ is already newer than every source. Where there are no sources,
// as in the container, what is compiled is all there is.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'dist', '.built');

/** The newest modification time (ms since the epoch) of the files below a folder, folders included. */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((max, name) => Math.max(max, newest(join(path, name))), stat.mtimeMs);
}

const inputs = [
  'src',
  'commands',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'scripts/bundle.mjs',
  'scripts/sweep.mjs',
];
const started = new Date();
const sources = inputs.every((name) => existsSync(join(root, name)));
const changed = !sources ? 0 : inputs.reduce((max, name) => Math.max(max, newest(join(root, name))), 0);
const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (sources && built <= changed) {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  if (process.argv.includes('--clean')) rmSync(join(root, 'dist'), { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
  const { bundle } = await import('./bundle.mjs');
  await bundle(join(root, 'dist'));
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started); // a source changed during the build is newer than this
}
