import { archivePlanner } from '../import/apart/planner.js';
import type { EditedPlace } from '../import/editor.js';
import type { Candidates } from '../import/plan/among.js';
import { systemWriting } from '../import/store/write.js';
import type { DocumentStore } from './document-store.js';
import { archiveFiles } from './files/archive-files.js';
import { openFiles } from './files/file-form.js';
import { ARTICLES } from './files/stored-texts.js';
import { telling } from './files/told-fault.js';
import { type LeaseOptions, openLeases, systemLeaseClock } from './lease/lease.js';
import { withLease } from './lease/take-lease.js';

export interface ArchivePlaceOptions extends Pick<LeaseOptions, 'holder' | 'term'> {
  readonly processId: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Finds articles that could be the same as a given one. */
  readonly candidates: Pick<Candidates, 'byAddress' | 'alike'>;
  /** Puts in force what a copy that was killed in a change left behind: a reload. */
  readonly mend: () => Promise<unknown>;
}

/** What a lease on changes of articles is called. */
const EDITING = 'editing';

/**
 * The articles of an archive, for an `Editor`. Of all copies of the bot one changes them at a time. If one was killed
 * in the middle, the next first puts in force what it left.
 */
export async function openArchivePlace(
  store: DocumentStore,
  options: ArchivePlaceOptions,
): Promise<EditedPlace> {
  const { processId, now, candidates, mend } = options;
  const files = archiveFiles(await openFiles(store), { now });
  const leases = await openLeases(store);
  const plan = archivePlanner({
    byAddress: (key) => candidates.byAddress(key),
    alike: (article) => candidates.alike(article),
    pathTaken: (name) => files.exists(`${ARTICLES}/${name}`),
  });
  return {
    seeds: ARTICLES,
    writing: { ...systemWriting(processId), files },
    plan: (found, given) => telling(() => plan(found, given)),
    inTurn: (work) =>
      telling(() =>
        withLease(leases, { ...options, name: EDITING, clock: systemLeaseClock }, async ({ inherited }) => {
          if (inherited) await mend();
          return work();
        }),
      ),
  };
}
