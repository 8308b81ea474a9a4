import { isWhite, letterKind } from './characters.js';

/** A bracket or quotation with both its marks: `open` and `close` are the positions of the marks. */
export interface Pair {
  readonly open: number;
  readonly close: number;
  readonly mark: 'bracket' | 'quotation';
}

/** How the brackets and double quotation marks of one paragraph pair up. */
export interface Structure {
  /** Ordered by `open`; pairs may nest. */
  readonly pairs: readonly Pair[];
  /** Positions of the straight double quotation marks, or of the first of two apostrophes, that close a quotation. */
  readonly closing: ReadonlySet<number>;
}

/** Two apostrophes or two grave accents stand for a double mark in text from typesetters: ``We won.'' */
const MARKS = /''|’’|``|["“”„«»()[\]（）「」『』‘’']/g;
const PARTNER: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '）': '（',
  '」': '「',
  '』': '『',
  '”': '“',
  '»': '«',
};
/** The deepest nesting that is followed: more than any text has. So a run of brackets takes no memory. */
const MAX_DEPTH = 32;

const NONE: Structure = { pairs: [], closing: new Set() };

/**
 * Pairs the marks of the paragraph `[from, to)` in one pass. Marks without a partner pair with nothing.
 * A single mark counts where it cannot be an apostrophe: it opens before a capital and closes after a mark that
 * ends a sentence or a clause ('We will appeal,' he said).
 */
export function readStructure(text: string, from: number, to: number): Structure {
  const marks = new RegExp(MARKS.source, 'g');
  marks.lastIndex = from;
  let found = marks.exec(text);
  if (found === null || found.index >= to) return NONE;
  const pairs: Pair[] = [];
  const closing = new Set<number>();
  const stack: { char: string; at: number }[] = [];
  let straight = -1;
  let single = -1;
  for (; found !== null && found.index < to; found = marks.exec(text)) {
    const at = found.index;
    const char = found[0];
    if (char.length === 1 && "‘’'".includes(char)) {
      if (singleOpens(text, at, from)) single = at;
      else if (single >= 0 && singleCloses(text, at, { from: single, to })) {
        pairs.push({ open: single, close: at, mark: 'quotation' });
        single = -1;
      }
      continue;
    }
    if (char === '"' || char.length === 2) {
      const next = at + char.length;
      if (char !== '``' && straightCloses(text, at, { from, to, next, open: straight >= 0 })) {
        closing.add(at);
        if (straight >= 0) pairs.push({ open: straight, close: next - 1, mark: 'quotation' });
        straight = -1;
      } else straight = at;
      continue;
    }
    const top = stack.at(-1);
    const german = char === '“' && top?.char === '„';
    if (PARTNER[char] === undefined && !german) {
      if (stack.length < MAX_DEPTH) stack.push({ char, at });
    } else if (top !== undefined && (german || top.char === PARTNER[char] || top.char === '„')) {
      stack.pop();
      const mark = '”»“」』'.includes(char) ? 'quotation' : 'bracket';
      pairs.push({ open: top.at, close: at, mark });
    } else dropUnmatched(stack, PARTNER[char] ?? '');
  }
  pairs.sort((a, b) => a.open - b.open);
  return { pairs, closing };
}

/** Closes the partner of a mark. What was opened in between stays without a partner. */
function dropUnmatched(stack: { char: string; at: number }[], partner: string): void {
  const depth = stack.findLastIndex((entry) => entry.char === partner);
  if (depth >= 0) stack.length = depth;
}

function singleOpens(text: string, at: number, from: number): boolean {
  const before = at > from ? text[at - 1] : ' ';
  const free = isWhite(before) || '(["“—–'.includes(before ?? ' ');
  return free && text[at] !== '’' && letterKind(text, at + 1) === 'upper';
}

function singleCloses(text: string, at: number, { from, to }: { from: number; to: number }): boolean {
  const after = at + 1 < to ? text[at + 1] : ' ';
  const ends = isWhite(after) || ')]"”,.;:!?—–'.includes(after ?? ' ');
  return ends && text[at] !== '‘' && at - from > 1 && ',.!?…'.includes(text[at - 1] ?? ' ');
}

interface QuoteContext {
  readonly from: number;
  readonly to: number;
  /** Where the mark ends. */
  readonly next: number;
  /** Whether a straight quotation is open here. */
  readonly open: boolean;
}

/** White space on one side says which way a straight mark points; where neither side does, it alternates. */
function straightCloses(text: string, at: number, { from, to, next, open }: QuoteContext): boolean {
  const before = at > from ? text[at - 1] : ' ';
  const after = next < to ? text[next] : ' ';
  const mayOpen = isWhite(before) || "([{—–-\u2018'".includes(before ?? ' ');
  const mayClose = isWhite(after) || ')]},.;:!?—–-'.includes(after ?? ' ');
  if (mayOpen === mayClose) return open;
  return mayClose;
}
