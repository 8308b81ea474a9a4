/** An article changed between two requests for one question: to be asked again from the start. */
export class ArchiveMoved extends Error {
  override readonly name = 'ArchiveMoved';

  constructor(path: string) {
    super(`${path} changed while it was read`);
  }
}

/** How often one thing is asked again: articles change seldom, questions take a tenth of a second. */
const TRIES = 4;

/** Does something that reads an archive, and again where the archive changed meanwhile. */
export async function settled<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ArchiveMoved) || tried === TRIES) throw error;
    }
  }
}
