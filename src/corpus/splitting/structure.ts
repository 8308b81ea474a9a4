import { closesInwards, isWhite, letterKind, opensInwards } from './characters.js';

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
/** The deepest nesting that is followed; no text has more. It keeps a run of brackets from taking memory. */
const MAX_DEPTH = 32;

const NONE: Structure = { pairs: [], closing: new Set() };

/** Pairs the marks of the paragraph `[from, to)` in one pass. Marks without a partner pair with nothing. */
export function readStructure(text: string, from: number, to: number): Structure {
  const marks = new RegExp(MARKS.source, 'g');
  marks.lastIndex = from;
  let found = marks.exec(text);
  if (found === null || found.index >= to) return NONE;
  const reader = new PairReader(text, from, to);
  for (; found !== null && found.index < to; found = marks.exec(text)) reader.read(found[0], found.index);
  return { pairs: reader.pairs.sort((a, b) => a.open - b.open), closing: reader.closing };
}

/** Reads the marks of a paragraph in their order. */
class PairReader {
  readonly pairs: Pair[] = [];
  readonly closing = new Set<number>();
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;
  /** Brackets and quotation marks of two shapes that are open, the outermost first. */
  readonly #open: { readonly char: string; readonly at: number }[] = [];
  /** Where a straight double mark is open, and where a single one is; -1 where none is. */
  #straight = -1;
  #single = -1;

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#from = from;
    this.#to = to;
  }

  read(char: string, at: number): void {
    if (char.length === 1 && "‘’'".includes(char)) this.#readSingle(at);
    else if (char === '"' || char.length === 2) this.#readStraight(char, at);
    else this.#readShaped(char, at);
  }

  /**
   * A single mark counts where it cannot be an apostrophe: it opens before a capital and closes after a mark that
   * ends a sentence or a clause ('We will appeal,' he said).
   */
  #readSingle(at: number): void {
    if (singleOpens(this.#text, at, this.#from)) this.#single = at;
    else if (this.#single >= 0 && singleCloses(this.#text, at, { from: this.#single, to: this.#to })) {
      this.pairs.push({ open: this.#single, close: at, mark: 'quotation' });
      this.#single = -1;
    }
  }

  #readStraight(char: string, at: number): void {
    const next = at + char.length;
    const context = { from: this.#from, to: this.#to, next, open: this.#straight >= 0 };
    if (char === '``' || !straightCloses(this.#text, at, context)) {
      this.#straight = at;
      return;
    }
    this.closing.add(at);
    if (this.#straight >= 0) this.pairs.push({ open: this.#straight, close: next - 1, mark: 'quotation' });
    this.#straight = -1;
  }

  /** The mark that one closes; none for a mark that opens. */
  #partnerOf(char: string, at: number): string | undefined {
    if (char === '«') return closesInwards(this.#text, at) ? '»' : undefined;
    const inwards = (char === '»' || char === '”') && opensInwards(this.#text, at);
    return inwards ? undefined : PARTNER[char];
  }

  #readShaped(char: string, at: number): void {
    const top = this.#open.at(-1);
    const partner = this.#partnerOf(char, at);
    // German closes with the mark that opens in English, Swedish opens with the one that closes.
    const german = (char === '“' && top?.char === '„') || (char === '”' && top?.char === '”');
    if (partner === undefined && !german) {
      if (this.#open.length < MAX_DEPTH) this.#open.push({ char, at });
    } else if (top !== undefined && (german || top.char === partner || top.char === '„')) {
      this.#open.pop();
      const mark = '”»«“」』'.includes(char) ? 'quotation' : 'bracket';
      this.pairs.push({ open: top.at, close: at, mark });
    } else {
      // What was opened in between stays without a partner.
      const depth = this.#open.findLastIndex((entry) => entry.char === partner);
      if (depth >= 0) this.#open.length = depth;
    }
  }
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

/**
 * Whether a straight mark closes. White space on one side tells; where neither or both sides have it, marks alternate.
 */
function straightCloses(text: string, at: number, { from, to, next, open }: QuoteContext): boolean {
  const before = at > from ? text[at - 1] : ' ';
  const after = next < to ? text[next] : ' ';
  const mayOpen = isWhite(before) || "([{—–-\u2018'".includes(before ?? ' ');
  const mayClose = isWhite(after) || ')]},.;:!?—–-'.includes(after ?? ' ');
  if (mayOpen === mayClose) return open;
  return mayClose;
}
