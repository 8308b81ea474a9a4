import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const sources = join(import.meta.dirname, 'node');
/** Outlives `npm ci`, which empties node_modules. */
const cache = join(import.meta.dirname, '..', '..', '.cache', 'opensearch');
/** The oldest Java that OpenSearch 2.19's jars and TestNode.java run on. */
const LOWEST_JAVA = 17;

/** What starts a node: the jars in a fixed order, as an archive of classes holds for one order only. */
export interface Jars {
  readonly folder: string;
  readonly classPath: string;
  /** Classes as the JVM keeps them (AppCDS): half the time to start. May be missing. */
  readonly classes: string;
}

/** The first line that a program says about its version; null where there is no such program. */
function version(program: string, argument: string): string | null {
  const { status, stdout, stderr } = spawnSync(program, [argument], { encoding: 'utf8' });
  return status === 0 ? (`${stderr}${stdout}`.trim().split('\n')[0] ?? '') : null;
}

/** Why no node can be built here, in a few words; null where it can. `found` tells what a program says. */
export function missing(found: typeof version = version): string | null {
  const java = found('java', '-version');
  if (java === null) return 'java is not found';
  const release = Number(/version "(\d+)/.exec(java)?.[1]);
  if (!(release >= LOWEST_JAVA)) return `java ${LOWEST_JAVA} or later is needed; found ${java}`;
  if (found('javac', '-version') === null) return 'javac is not found (a JDK is needed, not a JRE)';
  if (found('mvn', '-version') === null) return 'mvn (Maven) is not found';
  return null;
}

/** With the security plugin, or without. */
export type Kind = 'plain' | 'secured';

/** Changes with whatever the jars are made of, and with the Java that keeps their classes. */
function key(kind: Kind): string {
  const hash = createHash('sha256').update(version('java', '-version') ?? '');
  for (const name of ['pom.xml', 'TestNode.java']) hash.update(readFileSync(join(sources, name)));
  return `${kind}-${hash.digest('hex').slice(0, 16)}`;
}

const jarNames = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.jar'));

function jarsIn(folder: string): Jars {
  const names = jarNames(folder);
  const paths = names.sort().map((name) => join(folder, name));
  return { folder, classPath: paths.join(delimiter), classes: join(folder, 'classes.jsa') };
}

/** The jars are neither here nor to be had: no network, most likely. */
export class CannotFetch extends Error {}

async function fetchJars(folder: string, kind: Kind): Promise<void> {
  const copy = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  if (kind === 'secured') copy.push('-Psecured');
  try {
    await run('mvn', ['-B', '-ntp', '-q', '-f', join(sources, 'pom.xml'), ...copy]);
  } catch (fault) {
    const output = fault instanceof Error && 'stdout' in fault ? String(fault.stdout) : '';
    const line = output.split('\n').find((text) => text.includes('ERROR')) ?? String(fault);
    throw new CannotFetch(`Maven could not fetch the jars: ${line.slice(0, 200)}`);
  }
}

/** A jar's name without its release. */
const artifactOf = (jar: string) => jar.replace(/-\d.*$/, '');

/** Takes the jars of a plugin out of its zip, but for those that are there, in the server's own release. */
async function unpack(folder: string, zip: string): Promise<void> {
  const aside = join(folder, 'unpacked');
  mkdirSync(aside);
  await run('jar', ['xf', join(folder, zip)], { cwd: aside });
  const there = new Set(jarNames(folder).map(artifactOf));
  for (const jar of jarNames(aside))
    if (!there.has(artifactOf(jar))) renameSync(join(aside, jar), join(folder, jar));
  // The settings that come with the security plugin, as its image has them.
  if (existsSync(join(aside, 'config'))) renameSync(join(aside, 'config'), join(folder, 'config'));
  rmSync(aside, { recursive: true });
  rmSync(join(folder, zip));
}

async function fill(folder: string, kind: Kind): Promise<void> {
  await fetchJars(folder, kind);
  for (const zip of readdirSync(folder).filter((name) => name.endsWith('.zip'))) await unpack(folder, zip);
  const compiled = join(folder, 'compiled');
  const { classPath } = jarsIn(folder);
  await run('javac', ['-cp', classPath, '-d', compiled, join(sources, 'TestNode.java')]);
  await run('jar', ['cf', join(folder, 'test-node.jar'), '-C', compiled, '.']);
  rmSync(compiled, { recursive: true });
}

/**
 * The jars, fetched and compiled once and kept. Two processes may build at once: each builds aside, and the first to
 * be ready gives its folder the name that counts.
 */
export async function buildJars(kind: Kind): Promise<Jars> {
  const folder = join(cache, key(kind));
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const aside = mkdtempSync(join(cache, 'building-'));
    try {
      await fill(aside, kind);
      renameSync(aside, folder);
    } catch (fault) {
      if (!existsSync(folder)) throw fault;
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return jarsIn(folder);
}
