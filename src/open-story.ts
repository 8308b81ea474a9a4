import type { Logger } from 'pino';
import type { ArchiveHost } from './archive/archive-host.js';
import type { ArchiveSettings } from './archive/engine.js';
import type { Problem } from './corpus/article.js';
import type { State } from './discord/contract/state.js';
import { diskState, warnIfUnwritable } from './discord/keeping/disk-state.js';
import type { EditedPlace } from './import/editor.js';
import type { Health } from './operations/health.js';
import type { Config } from './settings/config.js';
import { startHost } from './story/host.js';
import type { TwoPhaseHost } from './story/two-phase-host.js';
import { type StoryEvent, workerBuilder } from './story/worker/builder.js';

/** The story of the program, and what is kept across restarts. */
export interface OpenedStory {
  readonly story: TwoPhaseHost | ArchiveHost;
  readonly leftOut: readonly Problem[];
  readonly state: State | null;
  /** Where an editor changes the articles, if not in the folder. */
  readonly place?: EditedPlace;
}

/** What a story is opened with. */
interface StorySurroundings {
  readonly config: Config;
  readonly log: Logger;
  readonly health: Health;
  /** Of the program. */
  readonly version: string;
  readonly onEvent: (event: StoryEvent) => void;
}

function logProblems(problems: readonly Problem[], log: Logger): void {
  for (const problem of problems) {
    if (problem.severity === 'error') log.error(problem, 'article left out');
    else log.warn(problem, 'article has a flaw');
  }
}

/**
 * Opens the story in a thread of its own: this thread has to answer Discord's heartbeats. Null where no article is
 * good.
 */
export async function openProgramStory(surroundings: StorySurroundings): Promise<OpenedStory | null> {
  const { config, log, version, onEvent } = surroundings;
  const { seedsDirectory: seeds, cacheDirectory: cache, ranking, archive, stateDirectory } = config;
  if (archive !== null) return openArchived(archive, surroundings);
  const started = await startHost(workerBuilder({ seeds, cache, ranking, onEvent }));
  logProblems(started.problems, log);
  if (started.kind === 'started') {
    const { articles, sentences } = started.host.manifest();
    log.info({ version, node: process.version, articles, sentences }, 'articles loaded');
    const keeper = { processId: process.pid, log };
    await warnIfUnwritable(stateDirectory, keeper);
    const state = diskState(stateDirectory, keeper);
    return { story: started.host, leftOut: started.problems, state };
  }
  return null;
}

/** Opens the story of an archive; waits until the archive can be reached. */
async function openArchived(
  settings: ArchiveSettings,
  { config, log, health, version, onEvent }: StorySurroundings,
): Promise<OpenedStory> {
  let trouble: string | null = null;
  health.watch.unreachable(() => trouble);
  const onTrouble = (why: string | null) => {
    trouble = why;
    if (why === null) log.info('the archive answers again');
    else log.error(why);
  };
  const { openArchiveStory } = await import('./archive/open-archive-story.js');
  const { seedsDirectory: seeds, ranking } = config;
  const surroundings = { processId: process.pid, now: Date.now, log, onEvent, onTrouble };
  const opened = await openArchiveStory({ settings, seeds, ranking, ...surroundings });
  logProblems(opened.leftOut, log);
  const { articles, sentences } = opened.story.manifest();
  log.info({ version, node: process.version, articles, sentences }, 'articles found in the archive');
  return opened;
}
