// Prints every regular expression of the compiled program as JSON: those written as literals, and those that a module
// puts together from parts while it is loaded. Runs in a process of its own, because it watches RegExp.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'acorn';

const root = join(import.meta.dirname, '..', '..', '..');
const dist = join(root, 'dist');
/** Programs: they do something when they are loaded. All others only define. */
const PROGRAM = /^src\/(?:main|verbatim)\.js$|\/worker\.js$/;

const found = new Map();
/** A pattern that stands in two files is judged for each: what keeps texts short in one may be missing in the other. */
const add = (file, source, flags) => {
  found.set(`${file}: /${source}/${flags}`, { file: file.replace(/\.js$/, '.ts'), source, flags });
};

function addLiterals(file, node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'Literal' && node.regex) add(file, node.regex.pattern, node.regex.flags);
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) for (const each of child) addLiterals(file, each);
    else addLiterals(file, child);
  }
}

const files = ['src', 'commands']
  .flatMap((folder) =>
    readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  // A build leaves what was compiled from a file that is gone since.
  .filter((name) => name.endsWith('.js') && existsSync(join(root, name.replace(/\.js$/, '.ts'))))
  .sort();
for (const file of files) {
  const text = readFileSync(join(dist, file), 'utf8');
  addLiterals(file, parse(text, { ecmaVersion: 'latest', sourceType: 'module' }));
}

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, parts, newTarget) {
    const made = Reflect.construct(target, parts, newTarget);
    const [, , caller = ''] = new Error().stack.split('\n');
    const file = files.find((name) => caller.includes(`/dist/${name}`));
    if (file !== undefined) add(file, made.source, made.flags);
    return made;
  },
});
for (const file of files) if (!PROGRAM.test(file)) await import(pathToFileURL(join(dist, file)).href);
process.stdout.write(JSON.stringify([...found.values()]));
