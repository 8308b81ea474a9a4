import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Problem } from '../corpus/article.js';
import type { State } from '../discord/contract/state.js';
import type { EditedPlace } from '../import/editor.js';
import type { RankingSetting } from '../story/make-engine.js';
import type { StoryEvent } from '../story/worker/builder.js';
import { ArchiveHost } from './archive-host.js';
import { openArchive } from './opensearch/connection.js';
import { isArchiveFault } from './opensearch/describe-fault.js';
import { archivePlace } from './opensearch/edited-place.js';
import { OpenSearchReader } from './opensearch/opensearch-reader.js';
import { openArchiveState } from './opensearch/state.js';
import type { ArchiveSettings } from './settings.js';

export interface OpenArchiveOptions {
  readonly settings: ArchiveSettings;
  readonly ranking: RankingSetting;
  /** The folder of articles that an empty archive is filled from. */
  readonly seeds: string;
  readonly processId: number;
  readonly now: () => number;
  readonly log: Logger;
  readonly onEvent: (event: StoryEvent) => void;
  /** Told why the archive does not answer; null once it does. */
  readonly onTrouble: (why: string | null) => void;
}

/** How long a small document may take, ms, and at how many other nodes it is asked for. */
const QUICK = { requestTimeout: 3_000, maxRetries: 1 };

/** Pause before an archive that went away during the start is tried again, ms. */
const TRY_AGAIN = 2_000;

/** Opens something in an archive that was there a moment ago. What is wrong is told by the host meanwhile. */
async function patientlyOpened<Opened>(open: () => Promise<Opened>): Promise<Opened> {
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if (!isArchiveFault(error)) throw error;
    }
    await pause(TRY_AGAIN);
  }
}

/** Opens the story, and what outlasts a restart, in an archive. Waits until the archive can be reached. */
export async function openArchiveStory(options: OpenArchiveOptions): Promise<{
  readonly story: ArchiveHost;
  readonly leftOut: readonly Problem[];
  readonly state: State;
  /** Where an editor changes the articles. */
  readonly place: EditedPlace;
}> {
  const { settings, ranking, seeds, processId, now, log, onEvent, onTrouble } = options;
  const { prefix } = settings;
  const holder = `${hostname()} ${processId}`;
  const started = await ArchiveHost.start({ settings, ranking, seeds, holder, onEvent, onTrouble });
  const client = openArchive(settings);
  // People wait for what a server has set before they get any answer.
  const quick = openArchive(settings, QUICK);
  const state = await patientlyOpened(() => openArchiveState(quick, { prefix, processId, now, log }));
  const { host } = started;
  const candidates = new OpenSearchReader(client, prefix);
  const mend = () => host.reload();
  const place = archivePlace(client, { prefix, holder, processId, now, candidates, mend });
  return { story: host, leftOut: started.problems, state, place };
}
