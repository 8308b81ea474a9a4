import { Composer, CST, isMap, isScalar, Lexer, Parser, type YAMLError } from 'yaml';
import type { Span } from './article.js';

/** Where the front matter stands in a file. */
export type FrontMatterPlace =
  | { readonly kind: 'found'; readonly yaml: Span; readonly bodyStart: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unterminated' };

/** One `key: value` of the front matter. */
export interface FrontMatterEntry {
  readonly key: string;
  /**
   * A scalar, or a flat mapping of scalars as an object without a prototype. Anything else is a symbol, which no fact
   * can be.
   */
  readonly value: unknown;
  /** Offset of the key in the YAML text, UTF-16 code units. */
  readonly at: number;
}

/** A fault of the YAML itself. */
export interface YamlFault {
  readonly code: 'bad-yaml' | 'duplicate-key' | 'front-matter-too-large';
  /** What the texts of the code name. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly at: number;
}

/** The most UTF-16 code units of front matter: ample for facts, too little for an attack. */
export const MAX_FRONT_MATTER = 16_384;

/**
 * How deep collections may nest. The project's format needs 2 (`provenance`). The library's composer is recursive
 * and compiles patterns that grow with the depth, so deeper input never reaches it.
 */
const MAX_DEPTH = 4;

const FENCE = /^---[ \t]*$/;

/** Finds the front matter: a first line `---`, down to the next line `---`. A byte-order mark may precede it. */
export function locateFrontMatter(text: string): FrontMatterPlace {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  let yamlStart = -1;
  const line = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
  for (let at = start; at < text.length || at === start; ) {
    line.lastIndex = at;
    const whole = line.exec(text)?.[0] ?? '';
    const fence = FENCE.test(whole.trimEnd());
    if (yamlStart < 0) {
      if (!fence) return { kind: 'missing' };
      yamlStart = at + whole.length;
    } else if (fence) {
      return { kind: 'found', yaml: { start: yamlStart, end: at }, bodyStart: at + whole.length };
    }
    if (whole.length === 0) break;
    at += whole.length;
  }
  return { kind: 'unterminated' };
}

/**
 * Whether brackets or list markers open deeper than `limit`. Counted in one pass over the tokens, because the parser
 * is recursive and thousands of them are too many for it. Brackets within quotation marks do not count.
 */
function opensDeeper(yaml: string, limit: number): boolean {
  let brackets = 0;
  let markers = 0;
  for (const word of new Lexer().lex(yaml)) {
    const type = CST.tokenType(word);
    if (type === 'flow-seq-start' || type === 'flow-map-start') brackets += 1;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') brackets = Math.max(0, brackets - 1);
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind') markers += 1;
    else if (type === 'newline') markers = 0;
    if (brackets > limit || markers > limit) return true;
  }
  return false;
}

/** How deep the deepest collection is nested, counted up to `MAX_DEPTH` without recursion. */
function depthOf(tokens: readonly CST.Token[]): number {
  let depth = 0;
  let level: CST.Token[] = [...tokens];
  while (level.length > 0 && depth <= MAX_DEPTH) {
    const next: CST.Token[] = [];
    for (const token of level) {
      if (token.type === 'document' && token.value) next.push(token.value);
      if (!('items' in token)) continue;
      for (const item of token.items) {
        if (item.key) next.push(item.key);
        if (item.value) next.push(item.value);
      }
    }
    depth += 1;
    level = next;
  }
  return depth;
}

/** The value of a node as plain data: a scalar, or a flat mapping of scalars. Anything else is a symbol. */
function plainValue(node: unknown): unknown {
  if (node === null) return null;
  if (isScalar(node)) return node.value;
  if (!isMap(node)) return Symbol('structure');
  const flat: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.items) {
    if (!isScalar(key) || !(value === null || isScalar(value))) return Symbol('structure');
    flat[String(key.value)] = value?.value ?? null;
  }
  return flat;
}

function faultOf(error: YAMLError): YamlFault {
  const at = error.pos[0];
  if (error.code === 'DUPLICATE_KEY') {
    return { code: 'duplicate-key', values: {}, at };
  }
  const kind = error.code === 'BLOCK_AS_IMPLICIT_KEY' ? 'colon' : 'syntax';
  return { code: 'bad-yaml', values: { kind, detail: error.message }, at };
}

/**
 * Reads the YAML of a front matter as a flat list of facts. Aliases, unknown tags, deep nesting and repeated keys are
 * faults. It constructs nothing but strings, numbers, booleans and null.
 */
export function parseFacts(yaml: string): { facts: FrontMatterEntry[]; faults: YamlFault[] } {
  const fault = (kind: 'deep' | 'several' | 'else'): { facts: FrontMatterEntry[]; faults: YamlFault[] } => ({
    facts: [],
    faults: [{ code: 'bad-yaml', values: { kind, detail: 'something else' }, at: 0 }],
  });
  if (yaml.length > MAX_FRONT_MATTER) {
    const values = { most: MAX_FRONT_MATTER, size: yaml.length };
    return { facts: [], faults: [{ code: 'front-matter-too-large', values, at: 0 }] };
  }
  const tooDeep = () => fault('deep');
  if (opensDeeper(yaml, MAX_DEPTH)) return tooDeep();
  const tokens = [...new Parser().parse(yaml)];
  if (depthOf(tokens) > MAX_DEPTH + 1) return tooDeep();
  const documents = [
    ...new Composer({ schema: 'core', uniqueKeys: true, logLevel: 'silent' }).compose(
      tokens,
      true,
      yaml.length,
    ),
  ];
  const [document] = documents;
  if (document === undefined || documents.length !== 1) return fault('several');
  const faults = [...document.errors, ...document.warnings].map(faultOf);
  const contents = document.contents;
  if (contents === null || (isScalar(contents) && contents.value === null)) return { facts: [], faults };
  if (!isMap(contents)) return faults.length > 0 ? { facts: [], faults } : fault('else');
  const facts = contents.items.map(({ key, value }) => ({
    key: isScalar(key) ? String(key.value) : '(not a name)',
    value: plainValue(value),
    at: isScalar(key) ? (key.range?.[0] ?? 0) : 0,
  }));
  return { facts, faults };
}
