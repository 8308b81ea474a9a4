import type { StoryHost } from '../story/story.js';
import { apartPlanner } from './apart/planner.js';
import { apartReader } from './apart/reader.js';
import { type EditedPlace, Editor } from './editor.js';
import { systemWriting } from './store/write.js';

export interface StoryEditorOptions {
  readonly host: StoryHost;
  /** The folder of articles. */
  readonly seedsDirectory: string;
  readonly place?: EditedPlace;
  /** Whether pages in private networks are read. */
  readonly privateAddresses: boolean;
  /** The chat program's own address where it is not the usual one. */
  readonly apiUrl: string | null;
  readonly processId: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The editor of a running story: real files, real network, threads of its own for markup and planning. */
export function storyEditor(options: StoryEditorOptions): Editor {
  const { host, seedsDirectory: seeds, privateAddresses, apiUrl, processId, now } = options;
  const folder = { seeds, plan: apartPlanner(seeds), writing: systemWriting(processId) };
  return new Editor({
    ...(options.place ?? folder),
    reload: () => host.reload(),
    reader: apartReader(),
    now,
    fetching: { allowPrivate: privateAddresses },
    privateHost: apiUrl === null ? null : new URL(apiUrl).hostname,
  });
}
