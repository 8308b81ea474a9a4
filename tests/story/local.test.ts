import { loadCorpus } from '../../src/corpus/load.js';
import { localBuilder } from '../../src/story/local.js';
import { hostCases } from './host-cases.js';

hostCases('in this thread', (directory) =>
  localBuilder({ load: () => loadCorpus({ directory }), now: () => 0 }),
);
