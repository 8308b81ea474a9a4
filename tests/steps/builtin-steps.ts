/** Functions of strings that read the whole string. */
const WHOLE_STRING = [
  'toLowerCase',
  'toUpperCase',
  'normalize',
  'trim',
  'trimStart',
  'trimEnd',
  'split',
  'replaceAll',
  'replace',
  'localeCompare',
  'isWellFormed',
  'toWellFormed',
  'padEnd',
  'padStart',
  'repeat',
] as const;
/** Functions of strings that read up to what they find. */
const SEARCHES = ['indexOf', 'includes'] as const;
/** Functions of arrays that read or move every element without calling anything that coverage could count. */
const WHOLE_ARRAY = [
  'concat',
  'includes',
  'indexOf',
  'join',
  'lastIndexOf',
  'reverse',
  'shift',
  'sort',
  'splice',
  'toReversed',
  'toSorted',
  'unshift',
] as const;
const TYPED_ARRAY = ['sort', 'indexOf', 'includes'] as const;

/** Whether a pattern can match at the beginning of the text alone: `^` outside of any alternative. */
function readAnchor({ source, multiline }: RegExp): boolean {
  if (!source.startsWith('^') || multiline) return false;
  let depth = 0;
  for (const [sign] of source.matchAll(/\\.|\[(?:\\.|[^\]])*\]|[()|]/gs)) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === '|' && depth === 0) return false;
  }
  return true;
}

const anchors = new Map<string, boolean>();

function isAnchored(pattern: RegExp): boolean {
  const known = anchors.get(pattern.source) ?? readAnchor(pattern);
  anchors.set(pattern.source, known);
  return known;
}

type Owner = Record<string | symbol, unknown>;
type Method = (this: unknown, ...args: unknown[]) => unknown;

/** How much was read so far. */
let steps = 0;

function wrap(
  owner: object,
  name: string | symbol,
  cost: (self: never, result: never, args: never) => number,
): void {
  const own = owner as Owner;
  const original = own[name] as Method;
  own[name] = function wrapped(this: unknown, ...args: unknown[]) {
    const result = original.apply(this, args);
    steps += cost(this as never, result as never, args as never);
    return result;
  };
}

/**
 * Puts the counter into the language's functions, for as long as the process lives: if they were put back after each
 * piece of work, V8 would compile everything anew each time. Each of these tests has a process of its own
 * (vitest.config.ts).
 */
function wrapAll(): void {
  const length = ({ length: all }: { length: number }) => all;
  for (const name of WHOLE_STRING) wrap(String.prototype, name, length);
  for (const name of SEARCHES) {
    wrap(String.prototype, name, (self: string, found: number | boolean, [, from = 0]: [string, number?]) => {
      return (typeof found === 'number' && found >= 0 ? found + 1 : self.length) - from;
    });
  }
  for (const name of WHOLE_ARRAY) wrap(Array.prototype, name, length);
  wrap(Array.prototype, 'slice', (_self, copy: unknown[]) => copy.length);
  const TypedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;
  for (const name of TYPED_ARRAY) wrap(TypedArray, name, length);
  wrap(TypedArray, 'slice', (_self, copy: Uint8Array) => copy.length);
  wrap(TypedArray, 'set', (_self, _result, [from]: [ArrayLike<number>]) => from.length);
  wrap(
    TypedArray,
    'fill',
    (self: Uint8Array, _result, [, from = 0, to = self.length]: number[]) => to - from,
  );
  // Every way to use a regular expression goes through `exec` once that is not the built-in one.
  const exec = RegExp.prototype.exec;
  RegExp.prototype.exec = function counted(this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    if (match !== null) steps += match.index + match[0].length - from + 1;
    else steps += this.sticky || isAnchored(this) ? 1 : Math.max(0, String(text).length - from) + 1;
    return match;
  };
}
wrapAll();

/** Runs work and counts what the language's own functions read in it: characters of strings, elements of arrays. */
export async function builtinSteps(work: () => unknown): Promise<number> {
  const before = steps;
  await work();
  return steps - before;
}
