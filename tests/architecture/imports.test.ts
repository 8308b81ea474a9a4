import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from './sources.js';

const files = [...sourceFiles('src'), ...sourceFiles('commands')];

/** Lists `file -> import` for every import that a rule forbids, so that a failure names its place. */
function offences(
  inFiles: (file: SourceFile) => boolean,
  forbidden: (imported: string) => boolean,
): string[] {
  return files
    .filter(inFiles)
    .flatMap((file) => file.imports.filter(forbidden).map((imported) => `${file.path} -> ${imported}`));
}

const below = (folder: string) => (file: SourceFile) => file.path.startsWith(`${folder}/`);
const outside =
  (...folders: string[]) =>
  (imported: string) =>
    (imported.startsWith('src/') || imported.startsWith('commands/')) &&
    !folders.some((folder) => imported.startsWith(`${folder}/`));

test('the scanner sees imports at all', () => {
  const engine = files.find((file) => file.path === 'src/search/engine.ts');
  expect(engine?.imports).toEqual([
    'src/corpus/article.ts',
    'src/search/question/asks.ts',
    'src/search/sentence-ref.ts',
  ]);
});

test('the language tables know nothing', () => {
  expect(offences(below('src/language'), outside('src/language'))).toEqual([]);
  expect(offences(below('src/language'), (name) => name.startsWith('node:'))).toEqual([]);
});

test('the corpus depends on the language tables only', () => {
  expect(offences(below('src/corpus'), outside('src/corpus', 'src/language'))).toEqual([]);
});

test('search depends on the corpus, the language tables and a model by its interface, and knows no files', () => {
  const forbidden = outside('src/search', 'src/corpus', 'src/language');
  const beyond = (name: string) => forbidden(name) && name !== 'src/model/model.ts';
  expect(offences(below('src/search'), beyond)).toEqual([]);
  // Work in the background gives way to questions by a turn of the event loop.
  const outer = (name: string) => name.startsWith('node:') && name !== 'node:timers/promises';
  expect(offences(below('src/search'), (name) => outer(name) || name === 'pino')).toEqual([]);
});

test('answers depend on language, corpus and search only, and know no files', () => {
  expect(
    offences(below('src/answer'), outside('src/answer', 'src/search', 'src/corpus', 'src/language')),
  ).toEqual([]);
  expect(offences(below('src/answer'), (name) => name === 'node:fs' || name === 'node:fs/promises')).toEqual(
    [],
  );
});

test('the story knows nothing of Discord, the console or the evaluation', () => {
  const allowed = outside('src/story', 'src/answer', 'src/search', 'src/model', 'src/corpus');
  expect(offences(below('src/story'), allowed)).toEqual([]);
});

test('only entry files know the settings; a room says what it is told, and is handed it', () => {
  const rooms = (file: SourceFile) => file.path.split('/').length > 2 && !below('src/settings')(file);
  expect(offences(rooms, (name) => name.startsWith('src/settings/'))).toEqual([]);
});

test('operations are handed what they show', () => {
  expect(offences(below('src/operations'), outside('src/operations', 'src/story'))).toEqual([]);
});

test('the models know nothing of articles', () => {
  expect(offences(below('src/model'), outside('src/model'))).toEqual([]);
});

test('one file imports the runtime of the networks, and nothing imports that one but when it is needed', () => {
  const users = (name: string) => files.filter((file) => file.imports.includes(name)).map(({ path }) => path);
  expect(users('onnxruntime-node')).toEqual(['src/model/onnx-model.ts']);
  const loaders = files
    .filter(({ text }) => /^import[^(]*onnx-model\.js/m.test(text))
    .map(({ path }) => path);
  expect(
    loaders.filter((path) => !path.startsWith('src/evaluation/') && !path.startsWith('src/bench/')),
  ).toEqual([]);
});

test('discord.js stays in the Discord room and the entry files', () => {
  const allowed = (file: SourceFile) =>
    file.path.startsWith('src/discord/') || ['src/main.ts', 'src/register.ts'].includes(file.path);
  expect(
    offences(
      (file) => !allowed(file),
      (name) => name === 'discord.js',
    ),
  ).toEqual([]);
});

test('the console and the evaluation do without Discord', () => {
  for (const folder of ['src/console', 'src/evaluation']) {
    expect(
      offences(below(folder), (name) => name.startsWith('src/discord/') || name === 'discord.js'),
    ).toEqual([]);
  }
});

test('one file imports minisearch; only measurements compare with it besides', () => {
  const users = files.filter((file) => file.imports.includes('minisearch')).map((file) => file.path);
  const measuring = (path: string) => path.startsWith('src/evaluation/') || path.startsWith('src/bench/');
  expect(users.filter((path) => !measuring(path))).toHaveLength(1);
});

test('engines are known to their registry only; the archive knows no more of Discord than what it keeps', () => {
  const client = (name: string) => name.startsWith('@opensearch-project/');
  expect(offences((file) => !below('src/archive/opensearch')(file), client)).toEqual([]);
  const engine = (name: string) => /^src\/archive\/(?:opensearch|memory)\//.test(name);
  const knows = (file: SourceFile) =>
    engine(file.path) || ['src/archive/engines.ts', 'src/bench/measure-archive.ts'].includes(file.path);
  expect(offences((file) => !knows(file), engine)).toEqual([]);
  const discord = (name: string) =>
    name === 'discord.js' ||
    (name.startsWith('src/discord/') && !/^src\/discord\/(?:contract|keeping)\//.test(name));
  expect(offences(below('src/archive'), discord)).toEqual([]);
});
