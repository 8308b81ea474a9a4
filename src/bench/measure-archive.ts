import { archiveStory } from '../archive/archive-story.js';
import { ArticleMemory } from '../archive/excerpt/article-memory.js';
import { benchArchiveAt } from '../archive/opensearch/bench-archive.js';
import { Analyzers } from '../search/text/languages.js';
import { localStory, takeSnapshot } from '../story/local.js';
import type { Story } from '../story/story.js';
import { generateCorpus } from './generate.js';
import { questionsOf } from './questions.js';
import { type Clock, percentile, timed } from './timer.js';

/** Words of the questions, and how many are asked one after another. */
const QUESTIONS = { words: 8, count: 110, warmUp: 10 };
/** Entries of one page. */
const PAGE = 5;
/** Up to this many sentences the same is measured in this process too. */
const MOST_IN_PROCESS = 100_000;

interface StoryFigures {
  readonly p50: number;
  readonly p99: number;
  /** The last page of the timeline. */
  readonly lastPageMs: number;
}

/** The times of an archive, and of this process for the same articles. By words alone. */
export interface ArchiveFigures {
  readonly sentences: number;
  /** Until all articles are in force. */
  readonly fillMs: number;
  readonly archive: StoryFigures;
  /** Null for more than fit. */
  readonly process: StoryFigures | null;
}

async function measureStory(story: Story, questions: readonly string[], clock: Clock): Promise<StoryFigures> {
  const samples: number[] = [];
  for (const [place, question] of questions.entries()) {
    const { ms } = await timed(clock, () => story.ask({ question }));
    if (place >= QUESTIONS.warmUp) samples.push(ms);
  }
  const { total } = await story.timeline({ count: 1 });
  const page = await timed(clock, () => story.timeline({ from: Math.max(0, total - PAGE), count: PAGE }));
  return { p50: percentile(samples, 0.5), p99: percentile(samples, 0.99), lastPageMs: page.ms };
}

/** Fills an archive with generated articles and asks it. */
export async function measureArchive(size: number, url: string, clock: Clock): Promise<ArchiveFigures> {
  const corpus = generateCorpus(size);
  const questions = questionsOf(corpus, QUESTIONS);
  const bench = benchArchiveAt(url);
  try {
    const fill = await timed(clock, () => bench.archive.replaceAll(corpus.articles));
    const status = await bench.archive.status();
    const over = { languages: new Analyzers(), memory: new ArticleMemory(), meaning: null };
    const archived = archiveStory({ archive: bench.archive, status, ...over });
    const archive = await measureStory(archived, questions, clock);
    const local = size > MOST_IN_PROCESS ? null : localStory(takeSnapshot(corpus, 1), 0);
    return {
      sentences: size,
      fillMs: fill.ms,
      archive,
      process: local === null ? null : await measureStory(local, questions, clock),
    };
  } finally {
    await bench.end();
  }
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const figuresOf = ({ p50, p99, lastPageMs }: StoryFigures) =>
  `p50 ${ms(p50)}, p99 ${ms(p99)}, last page of the timeline ${ms(lastPageMs)}`;

/** Two lines a size. */
export function printArchive(figures: readonly ArchiveFigures[]): string {
  return figures
    .flatMap(({ sentences, fillMs, archive, process }) => [
      `${sentences} sentences: filled in ${(fillMs / 1_000).toFixed(1)} s; ${QUESTIONS.words} words ` +
        `${figuresOf(archive)}`,
      ...(process === null ? [] : [`  in the process: ${figuresOf(process)}`]),
    ])
    .map((line) => `${line}\n`)
    .join('');
}
