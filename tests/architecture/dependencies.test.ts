import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './sources.js';

const read = (name: string): string => readFileSync(join(root, name), 'utf8');

interface PackageManifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Readonly<Record<string, { readonly license?: string }>>;
}

const { dependencies, devDependencies } = JSON.parse(read('package.json')) as PackageManifest;
const { packages } = JSON.parse(read('package-lock.json')) as Lock;
const all = { ...dependencies, ...devDependencies };

const page = read('docs/dependencies.md');
const [, toRun = '', toDevelop = ''] = page.split(/^## .*$/m);
/** Names of the packages that have an entry, in the page's order. */
const named = (part: string) => [...part.matchAll(/^### (.+)$/gm)].map(([, name]) => name);
/** The entry of one package, without its heading. */
const entry = (name: string) => page.split(`\n### ${name}\n`)[1]?.split(/^#/m)[0] ?? '';

test('docs/dependencies.md has an entry for each package that is named in package.json, and for no other', () => {
  expect(named(toRun)).toEqual(Object.keys(dependencies));
  expect(named(toDevelop)).toEqual(Object.keys(devDependencies));
});

test.each(Object.keys(all))('%s: what, why, last release, licence and what instead', (name) => {
  expect(entry(name)).toMatch(/^- What: \S/m);
  expect(entry(name)).toMatch(/^- Why this one: \S/m);
  expect(entry(name)).toMatch(/^- Last release: \d+\.\d+\.\d+, 20\d\d-\d\d-\d\d\. Licence: /m);
  expect(entry(name)).toContain(`Licence: ${packages[`node_modules/${name}`]?.license}\n`);
  expect(entry(name)).toMatch(/^- Instead: \S/m);
});

test('versions are exact', () => {
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('no dependency runs a script when it is installed', () => {
  // npm reads this file wherever it installs, and the image says it once more.
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  const installs = read('Dockerfile').match(/npm (?:ci|prune|install)\b[^&\n]*/g) ?? [];
  expect(installs.length).toBeGreaterThan(0);
  expect(installs.filter((command) => !command.includes('--ignore-scripts'))).toEqual([]);
});
