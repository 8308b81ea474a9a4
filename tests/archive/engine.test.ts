import { randomUUID } from 'node:crypto';
import { openEngine } from '../../src/archive/engines.js';
import { MemoryArchive } from '../../src/archive/memory/memory-archive.js';
import { MemoryDocuments } from '../../src/archive/memory/memory-documents.js';
import { archiveCases, type MakeArchive } from './archive-cases.js';
import { type EngineUnderTest, engineCases } from './engine-cases.js';
import { storyCases } from './story-cases.js';
import { realTime, toldTime } from './time.js';

interface Tried extends EngineUnderTest {
  readonly makeArchive: MakeArchive;
  /** As in `storyCases`. */
  readonly differing: number;
}

const memory: Tried = {
  make: () => new MemoryDocuments(),
  makeArchive: async (model) => {
    const archive = new MemoryArchive({ model, now: () => 1 });
    return { archive, end: () => archive.close() };
  },
  time: toldTime(),
  runs: 100,
  differing: 0,
};

/** An engine of the registry, by an address of it. Every archive has a name of its own there. */
function engineAt(address: string): Tried {
  const open = (model: Parameters<MakeArchive>[0] | null) => {
    const settings = { nodes: [address], login: null, authorityFile: null, prefix: `test-${randomUUID()}` };
    return openEngine(settings, { model, onNotice: () => {} });
  };
  return {
    make: async () => (await open(null)).documents,
    makeArchive: async (model) => {
      const { archive } = await open(model);
      return { archive, end: () => archive.close() };
    },
    time: realTime(2_000),
    runs: 25,
    differing: 1,
  };
}

// The engine in memory, or another one whose address is given.
const address = process.env.ARCHIVE_TEST_URL;
const name = address ?? 'memory';
const tried = address === undefined ? memory : engineAt(address);

archiveCases(name, tried.makeArchive);
storyCases(name, tried.makeArchive, tried.differing);
engineCases(name, tried);
