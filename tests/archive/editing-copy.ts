import type { DocumentStore } from '../../src/archive/document-store.js';
import { archiveFiles } from '../../src/archive/files/archive-files.js';
import { type FileCollection, openFiles } from '../../src/archive/files/file-form.js';
import { ARTICLES, StoredTexts } from '../../src/archive/files/stored-texts.js';
import type { Article } from '../../src/corpus/article.js';
import type { LoadedCorpus } from '../../src/corpus/load.js';
import { readArticle } from '../../src/corpus/read-article.js';
import { type EditedPlace, Editor } from '../../src/import/editor.js';
import { planAmong } from '../../src/import/plan/among.js';
import { systemWriting } from '../../src/import/store/write.js';
import { startHost } from '../../src/story/host.js';
import { localBuilder } from '../../src/story/local.js';
import type { TwoPhaseHost } from '../../src/story/two-phase-host.js';
import { memoryCandidates } from '../import/memory-candidates.js';
import { hereReader } from '../import/readers.js';

/** Everything that lies in the archive, read as articles. */
async function loadArchive(files: FileCollection): Promise<LoadedCorpus> {
  const stored = new StoredTexts(files, Date.now);
  const texts = await stored.texts([...(await stored.hashes()).keys()]);
  const read = [...texts].map(([path, text]) => readArticle(path, text));
  const problems = read.flatMap((each) => [...each.problems]);
  const articles = read.flatMap((each): Article[] => (each.kind === 'rejected' ? [] : [each.article]));
  return { corpus: { articles }, problems, found: read.length };
}

export interface EditingCopy {
  readonly editor: Editor;
  readonly host: TwoPhaseHost;
}

/** As in `openArchivePlace`; one change of this copy at a time unless said. */
type InTurn = (mend: () => Promise<unknown>) => Promise<EditedPlace['inTurn']>;

/** A copy of the bot that answers from an archive and changes it; its host holds what it read there. */
export async function editingCopy(store: DocumentStore, inTurn?: InTurn): Promise<EditingCopy> {
  const collection = await openFiles(store);
  const files = archiveFiles(collection, { now: Date.now });
  const started = await startHost(localBuilder({ load: () => loadArchive(collection), now: Date.now }));
  if (started.kind !== 'started') throw new Error('expected a host');
  const { host } = started;
  const articles = async () => memoryCandidates((await loadArchive(collection)).corpus.articles);
  const turn = await inTurn?.(() => host.reload());
  const editor = new Editor({
    seeds: ARTICLES,
    writing: { ...systemWriting(process.pid), files },
    plan: planAmong({
      byAddress: async (key) => (await articles()).byAddress(key),
      alike: async (article) => (await articles()).alike(article),
      pathTaken: (name) => files.exists(`${ARTICLES}/${name}`),
    }),
    ...(turn === undefined ? {} : { inTurn: turn }),
    reload: () => host.reload(),
    reader: hereReader,
    now: Date.now,
    fetching: { allowPrivate: true },
    privateHost: '127.0.0.1',
  });
  return { editor, host };
}
