#!/usr/bin/env node
// The console program, verbatim: builds if a source has changed, then runs dist/bundled/verbatim.js in this process.
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

await import(pathToFileURL(join(import.meta.dirname, '..', 'dist', 'bundled', 'verbatim.js')).href);
