import { setTimeout as pause } from 'node:timers/promises';

/** An article changed between two requests of one question, which has to begin again. */
export class ArchiveMoved extends Error {
  override readonly name = 'ArchiveMoved';

  constructor(path: string) {
    super(`${path} changed while it was read`);
  }
}

/** Pauses before the next attempt, ms. A change becomes visible index by index, which takes about as long. */
const PAUSES = [50, 100, 200, 400, 800];

/** Does something that reads an archive, and does it again where the archive changed meanwhile. */
export async function settled<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  for (const ms of PAUSES) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ArchiveMoved)) throw error;
    }
    await pause(ms);
  }
  return work();
}
