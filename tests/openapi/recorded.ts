import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import build from '../e2e/build.js';
import { DIFFERENCES } from './differences.js';
import { OpenApiDocument } from './document.js';
import { RECORDING, recorded } from './recording.js';

/** Keeps every request of the run, and holds them all to Discord's own description of its API at the end. */
export default function setup(): () => void {
  const file = process.env.DISCORD_OPENAPI;
  if (!file)
    throw new Error('DISCORD_OPENAPI is not set: the path of specs/openapi.json of discord-api-spec');
  const document = new OpenApiDocument(JSON.parse(readFileSync(file, 'utf8')));
  build();
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-requests-'));
  process.env[RECORDING] = folder;
  return () => {
    const told = hold(document, folder);
    rmSync(folder, { recursive: true, force: true });
    console.log(told.lines.join('\n'));
    // vitest passes over what is thrown here.
    if (told.problems > 0) process.exitCode = 1;
  };
}

function hold(
  document: OpenApiDocument,
  folder: string,
): { readonly lines: string[]; readonly problems: number } {
  const counts = new Map<string, number>();
  const problems = new Map<string, number>();
  const differences = new Map<string, number>();
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const request of recorded(folder)) {
    const route = document.routeOf(request) ?? `${request.method} ${request.path}`;
    count(counts, route);
    let agreed = request;
    for (const { mend, what, why } of DIFFERENCES) {
      const mended = mend(agreed);
      if (document.problems(agreed).length > document.problems(mended).length)
        count(differences, `${what}: ${why}`);
      agreed = mended;
    }
    // Without positions in lists, faults of one kind count as one.
    for (const problem of document.problems(agreed)) {
      count(problems, `${route}: ${problem.replaceAll(/\/\d+(?=[/ ])/g, '/*')}`);
    }
  }
  const lines = [
    ...[...counts].sort().map(([route, times]) => `${times} × ${route}`),
    ...[...differences].map(([what, times]) => `known difference, ${times} ×: ${what}`),
    ...[...problems].map(([what, times]) => `NOT AS IN THE FILE, ${times} ×: ${what}`),
  ];
  if (counts.size === 0) lines.push('NOTHING WAS RECORDED');
  return { lines, problems: problems.size + (counts.size === 0 ? 1 : 0) };
}
