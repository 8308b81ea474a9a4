import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Corpus } from '../corpus/article.js';
import type { GenerationBuilder } from '../story/generation.js';
import { type Clock, timed } from './timer.js';

/** How long a bot takes from articles on disk until it can answer, in milliseconds. */
export interface StartFigures {
  /** Everything read, split and indexed, and the cache written. */
  readonly coldMs: number;
  /** The same articles again: unchanged, so the cache has it all. */
  readonly warmMs: number;
}

/** Where the articles and the cache of a measurement are. */
export interface StartFolders {
  readonly seeds: string;
  readonly cache: string;
}

/** Makes the builder that a running bot uses. */
export type MakeBuilder = (folders: StartFolders) => GenerationBuilder;

/** Files written at a time. */
const AT_ONCE = 64;

async function writeArticles(corpus: Corpus, seeds: string): Promise<void> {
  await pLimit(AT_ONCE).map(corpus.articles, ({ path, outlet, title, text }) => {
    const facts = `---\noutlet: ${JSON.stringify(outlet)}\ntitle: ${JSON.stringify(title)}\n---\n\n`;
    return writeFile(join(seeds, path), `${facts}${text}\n`);
  });
}

async function start(builder: GenerationBuilder, clock: Clock): Promise<number> {
  const { ms, value } = await timed(clock, () => builder.build({ generation: 1, bad: 'leave-out' }));
  if (value.kind !== 'built') throw new Error(`expected a generation, got ${value.kind}`);
  await value.generation.retire();
  return ms;
}

/** Writes the corpus to files below the system's temporary folder, and starts on them twice. */
export async function measureStart(
  corpus: Corpus,
  { clock, makeBuilder }: { clock: Clock; makeBuilder: MakeBuilder },
): Promise<StartFigures> {
  const root = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const folders = { seeds: join(root, 'seeds'), cache: join(root, 'cache') };
  try {
    for (const folder of Object.values(folders)) await mkdir(folder);
    await writeArticles(corpus, folders.seeds);
    const coldMs = await start(makeBuilder(folders), clock);
    return { coldMs, warmMs: await start(makeBuilder(folders), clock) };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
