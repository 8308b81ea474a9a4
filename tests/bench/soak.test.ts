import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editions, writeEditions } from '../../src/bench/soak/editions.js';
import { isSound } from '../../src/bench/soak/figures.js';
import { soak } from '../../src/bench/soak/soak.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { startHost } from '../../src/story/host.js';
import { localBuilder } from '../../src/story/local.js';
import type { TwoPhaseHost } from '../../src/story/two-phase-host.js';

/** A clock that goes on whenever somebody sleeps, so that no test waits. */
function playedClock() {
  let now = 0;
  return {
    clock: () => now,
    sleep: async (ms: number) => {
      now += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('a soak', () => {
  let folder: string;
  let archive: Editions;
  let host: TwoPhaseHost;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-soak-'));
    archive = await writeEditions(join(folder, 'seeds'), 20);
    await archive.publish(1);
    const load = () => loadCorpus({ directory: archive.directory });
    const started = await startHost(localBuilder({ load, now: () => 0 }));
    if (started.kind !== 'started') throw new Error('expected a host');
    host = started.host;
  });
  afterAll(async () => {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const plan = { minutes: 3, rate: 1, reloadEvery: 1 };
  const still = { resident: () => 0, blocked: () => 0, progress: () => {} };

  test('asks and reloads until its time is over', async () => {
    const figures = await soak(plan, { ...playedClock(), ...still, host, archive, calledOff: () => false });
    expect(figures.elapsed).toBeGreaterThanOrEqual(180_000);
    expect(figures.asked).toBeGreaterThan(0);
    expect(figures.reloads).toBeGreaterThan(0);
    expect(isSound({ ...figures, late: 0 })).toBe(true); // the clock is played, so that "late" means nothing
  });

  test('ends early when nobody reads what it says any more', async () => {
    let lines = 0;
    const figures = await soak(plan, {
      ...playedClock(),
      ...still,
      host,
      archive,
      progress: () => {
        lines += 1;
      },
      calledOff: () => lines > 1,
    });
    expect(figures.elapsed).toBeLessThan(90_000);
  });
});
