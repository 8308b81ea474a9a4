import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly hasInstallScript?: boolean }>
  >;
}

const manifest = JSON.parse(read('package.json')) as Manifest;

test('docs/operating.md has the reason for each production dependency, and for no other', () => {
  const [, table = ''] = read('docs/operating.md').split('## Dependencies');
  const named = [...table.matchAll(/^\| `([^`]+)` +\| \S/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

test('versions are exact', () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('no production dependency runs a script when it is installed', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as Lock;
  const scripted = Object.entries(packages).filter(
    ([, { dev, hasInstallScript }]) => !dev && hasInstallScript,
  );
  expect(scripted).toEqual([]);
});
