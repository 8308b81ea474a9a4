import { afterAll, describe, expect, test } from 'vitest';
import { type ArticleFiles, type Attempt, type Content, systemFiles } from '../../src/corpus/files.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { startHost } from '../../src/story/host.js';
import { localBuilder } from '../../src/story/local.js';
import { articleText, type SeedsFolder, seedsFolder } from './folder.js';

type Read = ArticleFiles['read'];

const folders: SeedsFolder[] = [];
afterAll(() => Promise.all(folders.map((folder) => folder.remove('.'))));

/** A host over two articles, whose next readings of `b.txt` go wrong as the test says. */
async function hostWithFaults() {
  const seeds = await seedsFolder({
    'a.txt': articleText('A', 'The harbour of Port Ellis froze.'),
    'b.txt': articleText('B', 'The Marston bridge opened.'),
  });
  folders.push(seeds);
  let fault: Read | null = null;
  const files: ArticleFiles = {
    ...systemFiles,
    read: (path, limit) => (fault !== null && path.endsWith('b.txt') ? fault : systemFiles.read)(path, limit),
  };
  const load = () => loadCorpus({ directory: seeds.path, files });
  const started = await startHost(localBuilder({ load, now: () => 0 }));
  if (started.kind !== 'started') throw new Error('expected a host');
  return {
    seeds,
    host: started.host,
    breakReading: (read: Read | null) => {
      fault = read;
    },
  };
}

const bytes = (text: string | Uint8Array): Attempt<Content> => ({
  ok: true,
  value: { kind: 'bytes', bytes: typeof text === 'string' ? Buffer.from(text) : text },
});

describe('an article that fails while it is reloaded keeps the old articles in force', () => {
  test.each<[string, Read]>([
    ['deleted after it was listed', async () => ({ ok: false, code: 'ENOENT' })],
    ['made unreadable', async () => ({ ok: false, code: 'EACCES' })],
    ['on a disk that fails', async () => ({ ok: false, code: 'EIO' })],
    ['with too many files open', async () => ({ ok: false, code: 'EMFILE' })],
    ['changing without end', async () => ({ ok: true, value: { kind: 'changing' } })],
    ['replaced by a pipe', async () => ({ ok: true, value: { kind: 'not-a-file' } })],
    ['truncated to nothing', async () => bytes('')],
    ['cut in the front matter', async () => bytes('---\noutlet: B')],
    ['cut before the text', async () => bytes('---\noutlet: B\n---\n')],
    ['cut inside a character', async () => bytes(Buffer.from('---\noutlet: B\n---\nCafé').subarray(0, -1))],
    ['overwritten with zeros', async () => bytes(new Uint8Array(64))],
  ])('%s', async (_, fault) => {
    const { seeds, host, breakReading } = await hostWithFaults();
    await seeds.write('c.txt', articleText('C', 'A ferry called Amaranth crosses the strait.'));
    breakReading(fault);
    const outcome = await host.reload();
    expect(outcome.kind === 'rejected' && outcome.problems.map(({ article }) => article)).toEqual(['b.txt']);
    const story = host.current();
    expect(story.generation).toBe(1);
    expect((await story.ask({ question: 'When did the Marston bridge open?' })).quotes[0]?.outlet).toBe('B');
    expect((await story.sources()).map(({ article }) => article)).toEqual(['a.txt', 'b.txt']);
    breakReading(null);
    expect(await host.reload()).toMatchObject({
      kind: 'replaced',
      added: ['c.txt'],
      changed: [],
      removed: [],
    });
  });
});

test('a folder that is gone rejects the reload, and answers go on', async () => {
  const { seeds, host } = await hostWithFaults();
  await seeds.remove('.');
  expect((await host.reload()).kind).toBe('rejected');
  expect((await host.current().ask({ question: 'Which harbour froze?' })).answered).toBe(true);
});

test('a loader that throws fails the reload and leaves everything as it was', async () => {
  const { host, breakReading } = await hostWithFaults();
  breakReading(async () => {
    throw new TypeError('a fault of the program');
  });
  await expect(host.reload()).rejects.toThrow('a fault of the program');
  breakReading(null);
  expect(await host.reload()).toMatchObject({ kind: 'unchanged', generation: 1 });
});
