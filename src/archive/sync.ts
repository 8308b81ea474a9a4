import type { Article, Problem } from '../corpus/article.js';
import type { LoadedCorpus } from '../corpus/load.js';
import { readArticle } from '../corpus/read-article.js';
import type { ReloadOutcome } from '../story/story.js';
import type { Archive } from './archive.js';

/** The texts of all articles, wherever they are kept. An archive has them as `StoredTexts`. */
export interface Texts {
  /** SHA-256 by path. */
  hashes(): Promise<ReadonlyMap<string, string>>;
  texts(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  put(path: string, text: string, origin: 'folder' | 'added'): Promise<void>;
  putAll(texts: ReadonlyMap<string, string>, origin: 'folder' | 'added'): Promise<void>;
  remove(path: string): Promise<void>;
}

/** A hidden file that is there while an archive is filled for the first time. */
const FILLING = '.filling';

export interface SyncOptions {
  readonly archive: Archive;
  readonly texts: Texts;
  /** The articles that an archive without any begins with. */
  readonly firstArticles: () => Promise<LoadedCorpus>;
  /** Whether everything is read again, because another version of the program wrote what is there. */
  readonly anew: boolean;
  /** What to do with a bad article: as in `BuildOrder`. */
  readonly bad: 'reject' | 'leave-out';
  /** Paths of articles that were left out as bad before. */
  readonly leftOut: readonly string[];
}

/** Texts that are read in one request: some megabytes. */
const READ_AT_ONCE = 200;
/**
 * If more than this share of the articles has changed, and more than this many, everything is built again aside. That
 * is faster then.
 */
const BUILT_ANEW = { share: 0.25, least: 100 };

interface ChangedPaths {
  readonly added: string[];
  readonly changed: string[];
  readonly removed: string[];
}

/** How texts differ from the articles that are in force. */
function differenceOf(
  hashes: ReadonlyMap<string, string>,
  versions: ReadonlyMap<string, string>,
): ChangedPaths {
  const paths = [...hashes.keys()].sort();
  return {
    added: paths.filter((path) => !versions.has(path)),
    changed: paths.filter((path) => versions.has(path) && versions.get(path) !== hashes.get(path)),
    removed: [...versions.keys()].filter((path) => !hashes.has(path)).sort(),
  };
}

async function readAll(
  texts: Texts,
  paths: readonly string[],
): Promise<{ readonly articles: readonly Article[]; readonly problems: readonly Problem[] }> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  for (let from = 0; from < paths.length; from += READ_AT_ONCE) {
    for (const [path, text] of await texts.texts(paths.slice(from, from + READ_AT_ONCE))) {
      const read = readArticle(path, text);
      problems.push(...read.problems);
      if (read.kind === 'article') articles.push(read.article);
    }
  }
  return { articles, problems };
}

/** Whether an archive has no text yet, or its first filling was cut off. */
async function isUnfilled(texts: Texts, hashes: ReadonlyMap<string, string>): Promise<boolean> {
  return hashes.size === 0 || (await texts.texts([FILLING])).size > 0;
}

/** Fills an archive. Bad articles are reported and left out. */
async function fill({ texts, firstArticles }: SyncOptions): Promise<readonly Problem[]> {
  const { corpus, problems } = await firstArticles();
  await texts.put(FILLING, '', 'folder');
  await texts.putAll(new Map(corpus.articles.map(({ path, text }) => [path, text])), 'folder');
  await texts.remove(FILLING);
  return problems;
}

/**
 * Brings the indices in line with the texts of the articles: what came, changed or went. The caller holds the lease. If
 * it is cut off, the next call does the rest.
 */
export async function syncArchive(options: SyncOptions): Promise<ReloadOutcome> {
  const { archive, texts, anew, bad, leftOut } = options;
  let hashes = await texts.hashes();
  const unfilled = await isUnfilled(texts, hashes);
  const filled = unfilled ? await fill(options) : [];
  if (unfilled) hashes = await texts.hashes();
  const versions = await archive.versions();
  const difference = differenceOf(hashes, versions);
  const differing = [...difference.added, ...difference.changed];
  const count = differing.length + difference.removed.length;
  const whole = anew || count > Math.max(BUILT_ANEW.least, BUILT_ANEW.share * versions.size);
  const { articles, problems: read } = await readAll(texts, whole ? [...hashes.keys()] : differing);
  const problems = [...filled, ...read];
  const badPaths = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ article }) => article),
  );
  if (bad === 'reject' && [...badPaths].some((path) => !leftOut.includes(path)))
    return { kind: 'rejected', problems };
  const good = (paths: readonly string[]) => paths.filter((path) => !badPaths.has(path));
  // A text that has become bad takes its article out.
  const removed = [...difference.removed, ...difference.changed.filter((path) => badPaths.has(path))];
  const [added, changed] = [good(difference.added), good(difference.changed)];
  if (whole) await archive.replaceAll(articles);
  else if (added.length + changed.length + removed.length > 0)
    await archive.change({ put: articles, remove: removed });
  const status = await archive.status();
  const counts = { articles: status.articles, sentences: status.sentences, warnings: problems };
  const { generation } = status;
  return added.length + changed.length + removed.length === 0
    ? { kind: 'unchanged', generation, ...counts }
    : { kind: 'replaced', generation, added, changed, removed, ...counts };
}
