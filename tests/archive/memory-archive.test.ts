import { MemoryArchive } from '../../src/archive/memory/memory-archive.js';
import { MemoryDocuments } from '../../src/archive/memory/memory-documents.js';
import { archiveCases, type MakeArchive } from './archive-cases.js';
import { engineCases } from './engine-cases.js';
import { storyCases } from './story-cases.js';
import { toldTime } from './time.js';

const make: MakeArchive = async (model) => {
  const archive = new MemoryArchive({ model, now: () => 1 });
  return { archive, end: () => archive.close() };
};

archiveCases('memory', make);
storyCases('memory', make);
engineCases('memory', { make: () => new MemoryDocuments(), time: toldTime(), runs: 100 });
