import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type StoreFailure, storing } from './failure.js';
import { type Writing, writeWhole } from './write.js';

/** Where removed and replaced files are kept, below the seeds folder: `.removed/ID/` and the path that it had. */
const REMOVED = '.removed';
const ID = /^[a-z0-9]{1,40}$/;

export type Stored = { readonly kind: 'stored' };
export type Kept = { readonly kind: 'kept'; readonly id: string };
export type Restored =
  | { readonly kind: 'restored'; readonly path: string }
  /** Another file has taken the place meanwhile. */
  | { readonly kind: 'taken'; readonly path: string }
  /** Nothing is kept under this id, or no longer. */
  | { readonly kind: 'unknown' };

/** The article files of a seeds folder, as something that can be changed and put back. */
export class ArticleShelf {
  readonly #seeds: string;
  readonly #writing: Writing;

  constructor(seeds: string, writing: Writing) {
    this.#seeds = resolve(seeds);
    this.#writing = writing;
  }

  /** Writes an article whole or not at all. What stood there before is kept, so that it can be restored. */
  write(path: string, text: string): Promise<Stored | Kept | StoreFailure> {
    const place = this.#place(path);
    return storing(async () => {
      const { files } = this.#writing;
      const id = (await files.exists(place)) ? await this.#keepCopy(place, path) : null;
      await writeWhole(place, text, this.#writing);
      return id === null ? { kind: 'stored' } : { kind: 'kept', id };
    });
  }

  /** Moves an article out of the loader's sight. */
  remove(path: string): Promise<Kept | { readonly kind: 'missing' } | StoreFailure> {
    const place = this.#place(path);
    return storing(async () => {
      const { files, newId } = this.#writing;
      if (!(await files.exists(place))) return { kind: 'missing' };
      const id = newId();
      const kept = this.#kept(id, path);
      await files.makeFolder(dirname(kept));
      await files.move(place, kept);
      return { kind: 'kept', id };
    });
  }

  /**
   * Puts back what is kept under an id.
   *
   * @param over whether it takes the place of a file that is there.
   */
  restore(id: string, over = false): Promise<Restored | StoreFailure> {
    return storing(async () => {
      const { files } = this.#writing;
      const path = ID.test(id) ? await this.#find(id) : null;
      if (path === null) return { kind: 'unknown' };
      const place = this.#place(path);
      if (!over && (await files.exists(place))) return { kind: 'taken', path };
      await files.makeFolder(dirname(place));
      await files.move(this.#kept(id, path), place);
      await files.remove(join(this.#seeds, REMOVED, id));
      return { kind: 'restored', path };
    });
  }

  /** What is kept and could be put back: articles that were removed and whose place is still free. */
  async removed(): Promise<readonly { readonly id: string; readonly path: string }[]> {
    const { files } = this.#writing;
    const kept = (await this.#keptBelow(join(this.#seeds, REMOVED))).filter(({ id }) => ID.test(id));
    const taken = await files.existing(kept.map(({ path }) => this.#place(path)));
    return kept.filter(({ path }) => !taken.has(this.#place(path)));
  }

  /** Moves an article that was restored back to where it was kept, under the same id. */
  keepAgain(id: string, path: string): Promise<Kept | StoreFailure> {
    return storing(async () => {
      const { files } = this.#writing;
      const kept = this.#kept(id, path);
      await files.makeFolder(dirname(kept));
      await files.move(this.#place(path), kept);
      return { kind: 'kept', id };
    });
  }

  /** Takes a file away that was written by mistake. It is not kept. */
  takeBack(path: string): Promise<Stored | StoreFailure> {
    const place = this.#place(path);
    return storing(async () => {
      await this.#writing.files.remove(place);
      return { kind: 'stored' };
    });
  }

  async #keepCopy(place: string, path: string): Promise<string> {
    const { files, newId } = this.#writing;
    const id = newId();
    const kept = this.#kept(id, path);
    await files.makeFolder(dirname(kept));
    await files.copy(place, kept);
    return id;
  }

  /** The one file that is kept under an id, as the path that it had. */
  async #find(id: string): Promise<string | null> {
    const [kept] = await this.#keptBelow(join(this.#seeds, REMOVED, id));
    return kept?.path ?? null;
  }

  /** What is kept below a folder. Hidden files (`.DS_Store`) do not count. */
  async #keptBelow(folder: string): Promise<{ readonly id: string; readonly path: string }[]> {
    return (await this.#writing.files.below(folder)).flatMap((file) => {
      const [id = '', ...way] = relative(join(this.#seeds, REMOVED), file).split(sep);
      return way.length === 0 || way.some((part) => part.startsWith('.'))
        ? []
        : [{ id, path: way.join('/') }];
    });
  }

  #kept(id: string, path: string): string {
    return join(this.#seeds, REMOVED, id, ...path.split('/'));
  }

  /** The absolute path of an article. Throws for one that leads out of the folder or to a hidden place. */
  #place(path: string): string {
    const place = resolve(this.#seeds, ...path.split('/'));
    const way = relative(this.#seeds, place);
    const hidden = way.split(sep).some((part) => part.startsWith('.'));
    if (way === '' || hidden || isAbsolute(way)) throw new RangeError(`not the path of an article: ${path}`);
    return place;
  }
}
