// node scripts/run.mjs PROGRAM [ARG...]: builds if a source has changed, then runs dist/src/PROGRAM in this process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import './build.mjs';

const [program, ...rest] = process.argv.slice(2);
const file = join(import.meta.dirname, '..', 'dist', 'src', program);
process.argv.splice(1, process.argv.length, file, ...rest);
await import(pathToFileURL(file).href);
