// node scripts/run.mjs PROGRAM [ARG...]: builds if a source has changed, then runs dist/src/PROGRAM in this process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import './build.mjs';

// npm hands a signal to its shell, which ends without telling this process: orphaned, it is told here.
const parent = process.ppid;
const orphaned = setInterval(() => {
  if (process.env.npm_lifecycle_event === undefined || process.ppid === parent) return;
  clearInterval(orphaned);
  process.kill(process.pid, 'SIGTERM');
}, 250);
orphaned.unref();

const [program, ...rest] = process.argv.slice(2);
const file = join(import.meta.dirname, '..', 'dist', 'src', program);
process.argv.splice(1, process.argv.length, file, ...rest);
await import(pathToFileURL(file).href);
