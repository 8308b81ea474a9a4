import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { randomFrom } from '../../src/evaluation/random.js';
import { startHost } from '../../src/story/host.js';
import { workerBuilder } from '../../src/story/worker/builder.js';
import { isDue } from '../nightly/long-tests.js';

/** How often the process is killed; `VERBATIM_KILLS=1000 npx vitest run tests/story/crash.test.ts` for a night. */
const { VERBATIM_KILLS } = process.env;
const KILLS = Number(VERBATIM_KILLS ?? 6);
const due = VERBATIM_KILLS !== undefined || isDue('killed-process');
/** ms; kills fall anywhere from the first import to many reloads. */
const LONGEST_LIFE = 3_000;
const PATIENCE_PER_KILL = 15_000;

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'verbatim-crash-'));
const [seeds, cache] = [join(folder, 'seeds'), join(folder, 'cache')];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(!due)(
  `killed ${KILLS} times at any moment, a process leaves nothing that the next start trips over`,
  async () => {
    cpSync(join(root, 'seeds'), seeds, { recursive: true });
    const random = randomFrom(KILLS);
    const notices: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const program = [join(import.meta.dirname, 'reloading.mjs'), seeds, cache];
      const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'pipe'] });
      child.stderr.on('data', (text) => notices.push(String(text)));
      const exited = once(child, 'exit');
      // Every other one is let start first, so that reloads and writes of the cache are hit as well.
      if (kill % 2 === 0) await Promise.race([once(child.stdout, 'data'), exited]);
      await sleep(random() * LONGEST_LIFE);
      child.kill('SIGKILL');
      expect((await exited)[1]).toBe('SIGKILL'); // it did not end by itself
    }
    expect(notices).toEqual([]); // a damaged cache would have been noticed by the process after the kill

    const entry = pathToFileURL(join(root, 'dist', 'bundled', 'story-worker.js'));
    rmSync(join(seeds, 'bulletin.md'), { force: true }); // the test's own writer may have been killed half-way
    const started = await startHost(workerBuilder({ seeds, cache, entry, onEvent: () => {} }));
    if (started.kind !== 'started') throw new Error('expected a clean start');
    const answer = await started.host.current().ask({ question: 'who is Kim Yong Chol' });
    await started.host.close();
    expect(answer.answered).toBe(true);
    expect(started.problems).toEqual([]);
    expect(readdirSync(cache).filter((name) => name.endsWith('.bin'))).toHaveLength(1);
  },
  (KILLS + 2) * PATIENCE_PER_KILL,
);
