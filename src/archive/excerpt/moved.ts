/** An article changed between two requests of one question, which has to begin again. */
export class ArchiveMoved extends Error {
  override readonly name = 'ArchiveMoved';

  constructor(path: string) {
    super(`${path} changed while it was read`);
  }
}

/** The most attempts. Articles change seldom, and a question takes a tenth of a second. */
const TRIES = 4;

/** Does something that reads an archive, and does it again where the archive changed meanwhile. */
export async function settled<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ArchiveMoved) || tried === TRIES) throw error;
    }
  }
}
