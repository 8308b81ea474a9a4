// Joins what tsc compiled, and the packages that it imports, into a few files in dist/bundled/. Node takes longer to
// find and open a thousand small files than to run what is in them: the bot, its threads and the console programs start
// in half the time.
import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import { sweep } from './sweep.mjs';

/** What is started by its file: the programs and the threads. */
const ENTRIES = {
  verbatim: 'verbatim.js',
  main: 'main.js',
  'lean-start': 'lean-start.js',
  'story-worker': 'story/worker/worker.js',
  'archive-worker': 'archive/thread/worker.js',
  'import-worker': 'import/apart/worker.js',
};

/** Packages that stay as they are: they find native code or files of theirs by where they lie. */
const APART = ['onnxruntime-node', 'node-sqlite3-wasm', 'pino', 'pino-pretty'];
/** Packages that discord.js uses where they are installed. They are not. */
const ABSENT = ['zlib-sync', 'bufferutil', 'utf-8-validate', '@discordjs/voice'];

/** A module finds files by where it lay before: `import.meta.url` stays what it was. */
const samePlace = (folder) => ({
  name: 'same-place',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null;
    const place = `new URL(${JSON.stringify(relative(folder, id))}, import.meta.url).href`;
    return code.replaceAll('import.meta.url', place);
  },
});

/** Entries that others import: the program the bot, and the bot what sets flags before anything is loaded. */
const FIRST = /\/dist\/src\/(?:lean-start|main)\.js$/;

/** One entry with what it imports; what it imports later, on demand, in files beside it. Gives the files' names. */
async function bundleEntry(name, path, folder) {
  const build = await rolldown({
    input: { [name]: path },
    platform: 'node',
    external: (id, _, resolved) =>
      APART.includes(id) || ABSENT.includes(id) || (resolved && id !== path && FIRST.test(id)),
    plugins: [samePlace(folder)],
    onLog(_, log) {
      // discord.js evaluates scripts that the manager of shards sends; ours sends none.
      if (log.code !== 'EVAL') throw new Error(log.message);
    },
  });
  const { output } = await build.write({
    dir: folder,
    format: 'esm',
    chunkFileNames: `${name}-[name]-[hash].js`,
    banner: ({ isEntry }) => (isEntry && name === 'main' ? "import './lean-start.js';" : ''),
  });
  await build.close();
  return output.map(({ fileName }) => fileName);
}

/** @param dist the folder that has what tsc compiled in `src/`. */
export async function bundle(dist) {
  const folder = join(dist, 'bundled');
  const entries = Object.entries(ENTRIES);
  const written = entries.map(([name, path]) => bundleEntry(name, join(dist, 'src', path), folder));
  sweep(folder, (await Promise.all(written)).flat());
}
