import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentStore } from '../../src/archive/document-store.js';
import { type ArchiveFiles, archiveFiles } from '../../src/archive/files/archive-files.js';
import { openFiles } from '../../src/archive/files/file-form.js';
import { ARTICLES, StoredTexts } from '../../src/archive/files/stored-texts.js';
import { ArticleShelf } from '../../src/import/store/shelf.js';
import { systemWriting } from '../../src/import/store/write.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What the articles of an archive are as files, over any engine. Each case goes on from the one before. */
export function articleFileCases(make: () => DocumentStore | Promise<DocumentStore>): void {
  describe('the articles of an archive', () => {
    let articles: StoredTexts;
    let files: ArchiveFiles;
    let shelf: ArticleShelf;
    beforeAll(async () => {
      const collection = await openFiles(await make());
      articles = new StoredTexts(collection, Date.now);
      files = archiveFiles(collection, { now: Date.now });
      shelf = new ArticleShelf(ARTICLES, { ...systemWriting(process.pid), files });
    });

    test('are those of the folder and those that were added, each with its hash; hidden files are none', async () => {
      await articles.put('a.md', 'from the folder', 'folder');
      await articles.put('in/b.md', 'too', 'folder');
      await shelf.write('c.md', 'added');
      await files.write(`${ARTICLES}/.pending/x.json`, '{}');
      expect(await articles.hashes()).toEqual(
        new Map([
          ['a.md', sha256('from the folder')],
          ['c.md', sha256('added')],
          ['in/b.md', sha256('too')],
        ]),
      );
      expect([...(await articles.hashes('folder')).keys()]).toEqual(['a.md', 'in/b.md']);
      expect(await articles.texts(['c.md', 'gone.md', 'a.md'])).toEqual(
        new Map([
          ['c.md', 'added'],
          ['a.md', 'from the folder'],
        ]),
      );
    });

    test('what is removed and restored is what it was, wherever it came from', async () => {
      const kept = await shelf.remove('a.md');
      if (kept.kind !== 'kept') throw new Error(kept.kind);
      expect([...(await articles.hashes()).keys()]).not.toContain('a.md');
      expect(await articles.texts(['a.md'])).toEqual(new Map());
      expect(await shelf.removed()).toEqual([{ id: kept.id, path: 'a.md' }]);
      await shelf.restore(kept.id);
      expect([...(await articles.hashes('folder')).keys()]).toEqual(['a.md', 'in/b.md']);
      await articles.remove('a.md');
      await articles.remove('a.md');
      expect([...(await articles.hashes()).keys()]).not.toContain('a.md');
    });

    test('many are written at once, over what is there too', async () => {
      const many = new Map(Array.from({ length: 1_201 }, (_, at) => [`many/${at}.md`, `Text ${at}.`]));
      await articles.put('many/7.md', 'another text', 'added');
      await articles.putAll(many, 'folder');
      const hashes = await articles.hashes('folder');
      const found = [...hashes].filter(([path]) => path.startsWith('many/'));
      expect(new Map(found)).toEqual(new Map([...many].map(([path, text]) => [path, sha256(text)])));
      expect((await articles.texts(['many/7.md', 'many/1200.md'])).get('many/1200.md')).toBe('Text 1200.');
    });
  });
}
