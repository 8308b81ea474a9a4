import { planInFolder } from '../../src/import/apart/task.js';
import { Editor } from '../../src/import/editor.js';
import { systemWriting } from '../../src/import/store/write.js';
import type { StoryHost } from '../../src/story/story.js';
import { hereReader } from '../import/readers.js';

/** The editor as it runs, in this thread, over a folder of the test's own. */
export const realEditor = (seeds: string) => (host: StoryHost) =>
  new Editor({
    seeds,
    reload: () => host.reload(),
    reader: hereReader,
    plan: (found, given) => planInFolder({ seeds }, found, given),
    writing: systemWriting(process.pid),
    now: Date.now,
    fetching: { allowPrivate: true },
    privateHost: '127.0.0.1',
  });
