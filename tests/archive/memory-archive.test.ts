import { MemoryArchive } from '../../src/archive/memory/memory-archive.js';
import { archiveCases, type MakeArchive } from './archive-cases.js';
import { storyCases } from './story-cases.js';

const make: MakeArchive = async (model) => {
  const archive = new MemoryArchive({ model, now: () => 1 });
  return { archive, end: () => archive.close() };
};

archiveCases('memory', make);
storyCases('memory', make);
