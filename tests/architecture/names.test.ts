import { expect, test } from 'vitest';
import { patternSource } from '../../src/language/pattern-source.js';
import { type SourceFile, sourceFiles } from './sources.js';

const DECLARATION = new RegExp(
  patternSource`
    ^export (?:declare )?(?:abstract )?(?:async )?(?:interface|type|class|enum|const|let|function\*?) ([A-Za-z_$]
      [\w$]*)
  `,
  'gm',
);

/** Types and classes, exported or not: a reader meets their names without the import beside them. */
const TYPE = /^(?:export )?(?:declare )?(?:abstract )?(?:interface|type|class|enum) ([A-Za-z_$][\w$]*)/gm;

/** Names that more than one file declares, each with its files. */
function shared(files: readonly SourceFile[], declaration = DECLARATION): Record<string, string[]> {
  const places = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    for (const [, name = ''] of text.matchAll(declaration))
      places.set(name, (places.get(name) ?? new Set()).add(path));
  }
  const twice = [...places].filter(([, paths]) => paths.size > 1);
  return Object.fromEntries(twice.map(([name, paths]) => [name, [...paths]]));
}

test('a name that two files export is found, a type and a function of one file are not', () => {
  const file = (path: string, text: string) => ({ path, text, imports: [] });
  const one = file(
    'src/a.ts',
    'export interface Page {}\nexport function Page() {}\nexport const x = 1;\nconst y = 2;',
  );
  expect(shared([one])).toEqual({});
  const other = file(
    'src/b.ts',
    'export abstract class Page {}\nexport async function x() {}\nexport const y = 2;',
  );
  expect(shared([one, other])).toEqual({ Page: ['src/a.ts', 'src/b.ts'], x: ['src/a.ts', 'src/b.ts'] });
});

test('a type that two files declare is found, though neither exports it', () => {
  const files = ['src/a.ts', 'tests/b.ts'].map((path) => ({ path, text: 'interface Page {}', imports: [] }));
  expect(shared(files)).toEqual({});
  expect(shared(files, TYPE)).toEqual({ Page: ['src/a.ts', 'tests/b.ts'] });
});

test('an exported name means one thing: no two files declare it', () => {
  expect(shared([...sourceFiles('src'), ...sourceFiles('commands')])).toEqual({});
});

test('a type has a name of its own, exported or not, in the program and in its tests', () => {
  expect(shared([...sourceFiles('src'), ...sourceFiles('commands'), ...sourceFiles('tests')], TYPE)).toEqual(
    {},
  );
});
