import { isAbsolute, join, relative, sep } from 'node:path';
import type { Problem } from './article.js';
import type { ArticleFiles, Entry } from './files.js';
import { fileFailed, problem } from './problems.js';

/** A file that is to be read as an article. */
export interface FoundFile {
  /** Path relative to the seeds folder, with `/` between its parts. */
  readonly path: string;
  /** Absolute path with every link resolved. */
  readonly real: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

/** Whether a file of this name is an article: `.md` or `.txt`, not hidden, not the folder's own description. */
function isArticleName(name: string): boolean {
  return !name.startsWith('.') && /\.(?:md|txt)$/i.test(name) && name.toLowerCase() !== 'readme.md';
}

/** Whether `path` is the folder `root` or lies in it; both absolute and without links. */
function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** One walk over the folder. Each real folder and each real file is visited once, so links cannot loop. */
class Walk {
  readonly problems: Problem[] = [];
  /** By real path; the first path found stands. */
  readonly found = new Map<string, FoundFile>();
  readonly #visited = new Set<string>();
  /** Links. They are followed last, so that a file that has a path of its own gets that one. */
  readonly #links: string[] = [];
  readonly #root: string;
  readonly #files: ArticleFiles;

  constructor(root: string, files: ArticleFiles) {
    this.#root = root;
    this.#files = files;
  }

  async run(): Promise<void> {
    await this.#folder('', this.#root);
    for (let next = this.#links.shift(); next !== undefined; next = this.#links.shift())
      await this.#link(next);
  }

  async #folder(path: string, real: string): Promise<void> {
    if (this.#visited.has(real)) return;
    this.#visited.add(real);
    const listed = await this.#files.list(real);
    if (!listed.ok) {
      this.problems.push(fileFailed(path === '' ? '.' : path, listed.code));
      return;
    }
    const entries = listed.value.filter((entry) => !entry.name.startsWith('.'));
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      await this.#entry(entry, path === '' ? entry.name : `${path}/${entry.name}`, join(real, entry.name));
    }
  }

  async #entry(entry: Entry, path: string, real: string): Promise<void> {
    if (entry.kind === 'directory') await this.#folder(path, real);
    else if (entry.kind === 'link') this.#links.push(path);
    else if (!isArticleName(entry.name)) return;
    else if (entry.kind === 'file') this.#add(path, real);
    else this.problems.push(problem(path, 'not-a-file', { kind: 'device' }));
  }

  #add(path: string, real: string): void {
    if (!this.found.has(real)) this.found.set(real, { path, real });
  }

  async #link(path: string): Promise<void> {
    const named = isArticleName(path.slice(path.lastIndexOf('/') + 1));
    const resolved = await this.#files.resolve(join(this.#root, path));
    const kind = resolved.ok ? await this.#files.kind(resolved.value) : resolved;
    if (!resolved.ok || !kind.ok) {
      if (named) this.problems.push(problem(path, 'broken-link', { kind: 'nowhere' }));
      return;
    }
    if (kind.value !== 'directory' && !named) return;
    if (!isInside(this.#root, resolved.value)) {
      this.problems.push(problem(path, 'link-outside'));
    } else if (kind.value === 'directory') await this.#folder(path, resolved.value);
    else if (kind.value === 'file') this.#add(path, resolved.value);
    else this.problems.push(problem(path, 'not-a-file', { kind: 'link' }));
  }
}

/**
 * Finds every article file below a folder, in code unit order of path. Hidden files and folders and `README.md`
 * are passed over. A link is followed if it stays in the folder; a file reached in two ways counts once.
 */
export async function findArticles(directory: string, files: ArticleFiles): Promise<FoundFiles> {
  const root = await files.resolve(directory);
  if (!root.ok) {
    const missing = root.code === 'ENOENT' || root.code === 'ENOTDIR';
    return {
      files: [],
      problems: [missing ? problem('.', 'missing-folder') : fileFailed('.', root.code)],
    };
  }
  const walk = new Walk(root.value, files);
  await walk.run();
  const found = [...walk.found.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const problems = [...walk.problems];
  if (found.length === 0 && problems.length === 0) {
    problems.push(problem('.', 'no-articles'));
  }
  return { files: found, problems };
}
