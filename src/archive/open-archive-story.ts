import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Problem } from '../corpus/article.js';
import type { State } from '../discord/contract/state.js';
import type { EditedPlace } from '../import/editor.js';
import type { RankingSetting } from '../story/make-engine.js';
import type { StoryEvent } from '../story/worker/builder.js';
import { ArchiveHost } from './archive-host.js';
import { openArchivePlace } from './edited-place.js';
import type { ArchiveSettings } from './engine.js';
import { openEngine } from './engines.js';
import { ArchiveFault } from './fault.js';
import { openArchiveState } from './state/archive-state.js';

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

/** Pause before an archive that went away during the start is tried again, ms. */
const TRY_AGAIN = 2_000;

/** Opens something in an archive that was there a moment ago. What is wrong is told by the host meanwhile. */
async function patientlyOpened<Opened>(open: () => Promise<Opened>): Promise<Opened> {
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof ArchiveFault)) throw error;
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
  const holder = `${hostname()} ${processId}`;
  const started = await ArchiveHost.start({ settings, ranking, seeds, holder, onEvent, onTrouble });
  const { host } = started;
  // This thread looks for articles by words and addresses alone.
  const withoutModel = { model: null, onNotice: () => {} };
  // People wait for what a server has set before they get any answer.
  const state = await patientlyOpened(async () => {
    const { documents } = await openEngine(settings, { ...withoutModel, hurried: true });
    return openArchiveState(documents, { processId, now, log });
  });
  const place = await patientlyOpened(async () => {
    const { archive, documents } = await openEngine(settings, withoutModel);
    const mend = () => host.reload();
    return openArchivePlace(documents, { holder, processId, now, candidates: archive, mend });
  });
  return { story: host, leftOut: started.problems, state, place };
}
