import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientOptions, errors } from '@opensearch-project/opensearch';

/** How many documents there are, and so how many different questions. */
const DOCUMENTS = 300;

/** Between two questions of one person; leaves the nodes the processor that they need to find each other again. */
const THINKING_MS = 20;

/** How often a question is asked before it counts as failed; the client tries three more times at each. */
const ATTEMPTS = 5;
/**
 * Before it is asked again, and twice and three times that: while a copy is made the shard there may be none for a
 * moment.
 */
const PATIENCE_MS = 200;

export interface Outcomes {
  right: number;
  /** Answered, and not by what the index holds. */
  readonly wrong: string[];
  /** Not answered, though the client and we tried again. */
  readonly failed: string[];
  /** How often we had to ask again where the client had not. */
  again: number;
}

/** A client as the archive has it: it knows all nodes, and an answer from some of the shards is a failure. */
export const clientOf = (urls: readonly string[], options: ClientOptions = {}): Client =>
  new Client({ nodes: [...urls], requestTimeout: 5_000, ...options });

/** Three shards with a copy each; document N is the only one that says `wordN`. */
export async function fillNumbered(client: Client, index: string, replicas: number): Promise<void> {
  const settings = { number_of_shards: 3, number_of_replicas: replicas };
  await client.indices.create({ index, body: { settings } });
  const body = Array.from({ length: DOCUMENTS }, (_, n) => [
    { index: { _index: index, _id: `${n}` } },
    { text: `the word${n} was printed` },
  ]);
  const { body: said } = await client.bulk({ body: body.flat(), refresh: true });
  if (said.errors) throw new Error(`not all were taken: ${JSON.stringify(said.items[0])}`);
}

/**
 * A node that goes between the two phases of a search makes it a 500 ("node_disconnected_exception"), and one that has
 * just gone a 500 too ("node_not_connected_exception"). The client tries again after 502, 503 and 504 only, and at
 * once: not for long enough where a shard has to be given to another node first (503, "all shards failed").
 */
const isOver = (fault: unknown): boolean =>
  !(fault instanceof errors.ResponseError) || (fault.statusCode ?? 0) < 500;

async function askFor(client: Client, index: string, n: number, outcomes: Outcomes): Promise<void> {
  const query = { match: { text: `word${n}` } };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { body } = await client.search({ index, body: { query }, allow_partial_search_results: false });
      const ids = body.hits.hits.map(({ _id }) => _id).join();
      if (ids === `${n}` && body._shards.failed === 0) outcomes.right += 1;
      else outcomes.wrong.push(`${n}: ${ids}`);
      return;
    } catch (fault) {
      if (isOver(fault) || attempt === ATTEMPTS) {
        outcomes.failed.push(String(fault));
        return;
      }
      outcomes.again += 1;
      await pause(attempt * PATIENCE_MS);
    }
  }
}

/** Four people who ask one question after the other, until they are told to stop. */
export class Askers {
  readonly outcomes: Outcomes = { right: 0, wrong: [], failed: [], again: 0 };
  private asked = 0;
  private stopped = false;
  private readonly loops: Promise<void>[];
  private waiting: { readonly from: number; readonly resolve: () => void }[] = [];

  constructor(client: Client, index: string) {
    this.loops = [0, 1, 2, 3].map(async () => {
      while (!this.stopped) {
        await askFor(client, index, this.asked++ % DOCUMENTS, this.outcomes);
        this.tell();
        await pause(THINKING_MS);
      }
    });
  }

  private get done(): number {
    const { right, wrong, failed } = this.outcomes;
    return right + wrong.length + failed.length;
  }

  private tell(): void {
    const due = this.waiting.filter(({ from }) => this.done >= from);
    this.waiting = this.waiting.filter(({ from }) => this.done < from);
    for (const { resolve } of due) resolve();
  }

  /** Waits until that many more questions have come to an end, well or not. */
  async more(count: number): Promise<void> {
    const from = this.done + count;
    await new Promise<void>((resolve) => this.waiting.push({ from, resolve }));
  }

  async stop(): Promise<Outcomes> {
    this.stopped = true;
    await Promise.all(this.loops);
    return this.outcomes;
  }
}
