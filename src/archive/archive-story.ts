import type { Snapshot } from '../answer/ask.js';
import { answer } from '../answer/ask.js';
import { checkMessage } from '../answer/claims/check-message.js';
import { compareOutlets } from '../answer/compare.js';
import { contextOf } from '../answer/context.js';
import { openingsOf } from '../answer/openings.js';
import type { Overview } from '../answer/overview.js';
import { mergeCopies } from '../answer/quotation.js';
import { decodeRef, pathHashOf } from '../answer/reference.js';
import { suggester } from '../answer/suggest/suggester.js';
import type { DatedSnapshot } from '../answer/timeline/dated-sentences.js';
import { timelineReader } from '../answer/timeline/read-timeline.js';
import type { Hit } from '../search/engine.js';
import type { Analyzers } from '../search/text/languages.js';
import type { Source, Story } from '../story/story.js';
import type { Archive, ArchiveStatus, Place } from './archive.js';
import { ArchiveEngine, type ArchiveMeaning } from './excerpt/archive-engine.js';
import type { ArticleMemory } from './excerpt/article-memory.js';
import { datedSentences } from './excerpt/dated-sentences.js';
import { Excerpt } from './excerpt/excerpt.js';
import { settled } from './excerpt/moved.js';

export interface ArchiveStoryOptions {
  readonly archive: Archive;
  /** Of the generation that answers name. */
  readonly status: ArchiveStatus;
  readonly languages: Analyzers;
  readonly memory: ArticleMemory;
  /** Null: words alone decide. */
  readonly meaning: ArchiveMeaning | null;
  /** Turns an error of the archive's into the one to throw. */
  readonly explain?: (error: unknown) => unknown;
}

/** Rows of the sources that are read in one request. */
const SOURCES_AT_ONCE = 1_000;
/** How many quotable sentences at the beginning of an article openings are chosen from. */
const OPENING = 12;

const SILENT = { score: 0, outcome: 'silent', matches: [] } as const;

/** The overview of an archive (see `Overview`). */
function archiveOverview(archive: Archive, excerpt: Excerpt): Overview {
  return {
    outlets: async () => [...(await archive.outlets()).keys()],
    openings: async (outlet) => {
      const places = await archive.openings(outlet);
      await excerpt.read(places);
      await excerpt.readReports(await archive.sentences(places));
      const hits = places.map((place): Hit => ({ ...excerpt.refOf(place), ...SILENT }));
      return mergeCopies(hits, excerpt.copies);
    },
  };
}

type Work<Outcome> = (snapshot: DatedSnapshot, excerpt: Excerpt) => Promise<Outcome>;

/** Does one thing over a new excerpt of an archive. Where its articles change meanwhile, it begins again. */
function overExcerpt<Outcome>(options: ArchiveStoryOptions, work: Work<Outcome>): Promise<Outcome> {
  const { archive, status, memory } = options;
  return settled(() => {
    const excerpt = new Excerpt(archive, memory);
    const engine = new ArchiveEngine({ ...options, excerpt });
    const { corpus, copies } = excerpt;
    const overview = archiveOverview(archive, excerpt);
    const snapshot: Snapshot = { corpus, copies, engine, overview, generation: status.generation };
    return work({ ...snapshot, timeline: datedSentences(archive, excerpt) }, excerpt);
  });
}

/**
 * One generation of an archive, answering by the same code as a corpus in memory. Each call reads the articles that it
 * needs. Where these change meanwhile, it begins again.
 */
export function archiveStory(options: ArchiveStoryOptions): Story {
  const { archive, status } = options;
  const told = <Outcome>(work: () => Promise<Outcome>): Promise<Outcome> =>
    work().catch((error: unknown) => {
      throw options.explain?.(error) ?? error;
    });
  const within = <Outcome>(work: Work<Outcome>) => told(() => overExcerpt(options, work));
  const suggest = suggester({
    names: () => told(() => archive.names()),
    engine: {
      search: (question, search) => within(({ engine }) => engine.search(question, search)),
    },
  });
  return {
    generation: status.generation,
    loadedAt: status.changedAt,
    ask: (request) => within((snapshot) => answer(snapshot, request)),
    compare: (request) => within((snapshot) => compareOutlets(snapshot, request)),
    check: (request) => within((snapshot) => checkMessage(snapshot, request)),
    timeline: (request) => within((snapshot) => timelineReader(snapshot)(request)),
    context: (ref) =>
      within(async (snapshot, excerpt) => {
        await readReferred(archive, excerpt, ref);
        return contextOf(snapshot, ref);
      }),
    openings: (request) =>
      within(async (snapshot, excerpt) => {
        await readOpenings(archive, excerpt, request.articles);
        return openingsOf(snapshot, request);
      }),
    sources: (outlet) => told(() => sourcesOf(archive, outlet)),
    suggest,
  };
}

/** Reads the article that a reference names, and what else carries the sentence. Where it is gone, nothing. */
async function readReferred(archive: Archive, excerpt: Excerpt, ref: string): Promise<void> {
  const hash = pathHashOf(ref);
  const found = hash === null ? [] : await archive.articlesByHash(hash);
  for (const stored of found) excerpt.take(stored);
  // A copy, because what is known of a corpus by its paths is kept with it, and the excerpt still grows.
  const place = decodeRef({ articles: [...excerpt.corpus.articles] }, ref);
  const article = place === null ? undefined : excerpt.corpus.articles[place.article];
  if (place === null || article === undefined) return;
  await excerpt.readReports(await archive.sentences([{ path: article.path, sentence: place.sentence }]));
}

/** Reads articles by their paths, and what else carries their first sentences. */
async function readOpenings(archive: Archive, excerpt: Excerpt, paths: readonly string[]): Promise<void> {
  const found = await archive.articles(paths);
  for (const stored of found) excerpt.take(stored);
  const places = found.flatMap(({ article: { path, sentences } }) =>
    sentences
      .flatMap(({ kind }, sentence): Place[] => (kind === 'heading' ? [] : [{ path, sentence }]))
      .slice(0, OPENING),
  );
  await excerpt.readReports(await archive.sentences(places));
}

async function sourcesOf(archive: Archive, outlet: string | undefined): Promise<Source[]> {
  const all: Source[] = [];
  for (;;) {
    const { sources, total } = await archive.sources({
      ...(outlet !== undefined && { outlet }),
      from: all.length,
      count: SOURCES_AT_ONCE,
    });
    all.push(...sources);
    if (all.length >= total || sources.length === 0) return all;
  }
}
