import { setTimeout as pause } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { loadCorpus } from '../../corpus/load.js';
import { programModel } from '../../story/vectors/program-engine.js';
import type { OpenedEngine } from '../engine.js';
import { openEngine } from '../engines.js';
import { ArchiveFault, describeArchiveFault } from '../fault.js';
import { openFiles } from '../files/file-form.js';
import { StoredTexts } from '../files/stored-texts.js';
import { type Lease, LeaseLost, openLeases, systemLeaseClock } from '../lease/lease.js';
import { withLease } from '../lease/take-lease.js';
import { syncArchive } from '../sync.js';
import type { SyncOwner, SyncTask, SyncThread } from './task.js';

/**
 * How long a copy that was killed keeps others from changing the articles, ms. Reading 100,000 sentences takes less.
 */
const TERM = 30_000;
/** How long an earlier build is kept once another is in force, ms. No question takes so long. */
const KEPT = 20_000;

/** Brings an archive in line with its texts, tells the outcome, and then makes the vectors that are missing. */
export async function syncInThread(task: SyncTask, port: MessagePort, onEnd: () => void): Promise<void> {
  const owner = createBirpc<SyncOwner, SyncThread>(
    { end: onEnd },
    {
      post: (message) => port.postMessage(message),
      on: (receive) => {
        port.on('message', receive);
        port.unref(); // the thread ends by itself when it is done
      },
      eventNames: ['outcome', 'failed', 'notice', 'vectors'],
      timeout: -1,
    },
  );
  const onNotice = (text: string) => void owner.notice(text);
  try {
    const model = await programModel({ ranking: task.ranking, onNotice });
    let lease: Lease | null = null;
    const confirm = async () => lease?.confirm();
    const opened = await openEngine(task.settings, { model, confirm, onNotice });
    const outcome = await syncAlone(opened, task, (taken) => {
      lease = taken;
    });
    void owner.outcome(outcome);
    lease = null;
    await afterwards(opened, (made, sentences) => void owner.vectors({ made, sentences }));
    await opened.archive.close();
  } catch (error) {
    if (!(error instanceof ArchiveFault) && !(error instanceof LeaseLost)) throw error;
    void owner.failed(describeArchiveFault(error));
  }
}

/** Brings an archive in line with its texts, as the only copy that does. */
export async function syncAlone(
  { archive, documents }: OpenedEngine,
  { seeds, bad, leftOut, holder }: Pick<SyncTask, 'seeds' | 'bad' | 'leftOut' | 'holder'>,
  onTaken: (lease: Lease) => void,
) {
  const texts = new StoredTexts(await openFiles(documents), Date.now);
  const leases = await openLeases(documents);
  const options = { name: 'articles', holder, clock: systemLeaseClock, term: TERM };
  return withLease(leases, options, async (lease) => {
    onTaken(lease);
    return syncArchive({
      archive,
      texts,
      firstArticles: () => loadCorpus({ directory: seeds }),
      anew: !(await archive.isCurrent()),
      bad,
      leftOut,
    });
  });
}

/** What can wait until people have an answer. */
export async function afterwards(
  { archive }: OpenedEngine,
  onVectors: (made: number, sentences: number) => void,
): Promise<void> {
  const { sentences } = await archive.status();
  await archive.fillVectors((made) => onVectors(made, sentences));
  if (!(await archive.hasLeftovers())) return;
  await pause(KEPT);
  await archive.tidy();
}
