import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from './sources.js';

const files = [...sourceFiles('src'), ...sourceFiles('commands')];

/** The folder right below `parent` that a path lies in; null where it lies elsewhere. */
function roomOf(path: string, parent: string): string | null {
  const [first, ...rest] = posix.relative(parent, path).split('/');
  return first === undefined || first === '..' || rest.length === 0 ? null : first;
}

/** Which folders right below `parent` import which others, with one import of each as an example. */
function edges(sources: readonly SourceFile[], parent: string): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { path, imports } of sources) {
    const from = roomOf(path, parent);
    if (from === null) continue;
    for (const imported of imports) {
      const to = roomOf(imported, parent);
      if (to === null || to === from) continue;
      found.set(from, (found.get(from) ?? new Map<string, string>()).set(to, `${path} -> ${imported}`));
    }
  }
  return found;
}

/** Every import that lies on a circle of folders. */
function circles(sources: readonly SourceFile[], parent: string): string[] {
  const graph = edges(sources, parent);
  const reaches = (from: string, wanted: string, seen = new Set<string>()): boolean => {
    for (const next of graph.get(from)?.keys() ?? []) {
      if (next === wanted) return true;
      if (!seen.has(next) && reaches(next, wanted, seen.add(next))) return true;
    }
    return false;
  };
  return [...graph].flatMap(([from, targets]) =>
    [...targets].filter(([to]) => reaches(to, from)).map(([, example]) => example),
  );
}

test('a circle of folders is found', () => {
  const file = (path: string, imported: string) => ({ path, text: '', imports: [imported] });
  const chain = [file('src/a/x.ts', 'src/b/y.ts'), file('src/b/z.ts', 'src/c/y.ts')];
  expect(circles(chain, 'src')).toEqual([]);
  expect(circles([...chain, file('src/c/w.ts', 'src/a/q.ts')], 'src')).toHaveLength(3);
});

test.each(['src', 'src/discord'])('no folders in %s import each other in a circle', (parent) => {
  expect(edges(files, parent).size).toBeGreaterThan(5);
  expect(circles(files, parent)).toEqual([]);
});
