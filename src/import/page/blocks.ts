import { type Around, BLOCKS, type BlockKind, CELLS, kindOf, LINES, SILENT } from './elements.js';

/** One line of an imported article: a paragraph, a heading, a photo's caption, an item of a list. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

const ELEMENT = 1;
const TEXT = 3;

/** Cells with more text than this, in UTF-16 code units, or with lines of their own hold text, not data. */
const LONGEST_DATUM = 80;

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/u;

/** Fewest words of an item of a list that is text, not a button of the page. */
const FEWEST_WORDS = 4;

const HOLDS_SENTENCE = /[.!?…。！？]['"”’»)\]]*(?:\s|$)/u;

/** Collects lines while walking the tree; `open` is the line being written. */
class Lines {
  readonly blocks: Block[] = [];
  /** Lines that only lead elsewhere. */
  readonly links: string[] = [];
  #open = '';
  #kind: Around = 'paragraph';
  /** UTF-16 code units of words inside and outside links in the open line. */
  #linked = 0;
  #plain = 0;

  append(text: string, linked = false): void {
    this.#open += text;
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    if (linked) this.#linked += text.trim().length;
    else this.#plain += text.trim().length;
  }

  /** Ends the open line, if it holds anything, and starts one of another kind. */
  cut(kind: Around): void {
    const text = this.#open.replace(/[\t\n\f\r \u2028\u2029]+/g, ' ').trim();
    if (text !== '') {
      if (this.#leadsElsewhere(text)) this.links.push(text);
      else this.blocks.push({ kind: this.#kindOf(text), text });
    }
    this.#open = '';
    this.#linked = 0;
    this.#plain = 0;
    this.#kind = kind;
  }

  /** A line of links alone that is no sentence: a topic, a tag, another article. An item may have a date beside it. */
  #leadsElsewhere(text: string): boolean {
    if (SENTENCE_END.test(text)) return false;
    if (this.#kind === 'paragraph' || this.#kind === 'described') return this.#plain === 0;
    return this.#kind === 'item' && this.#linked >= this.#plain;
  }

  /** Short items are buttons as often as text, what a caption's class holds is a title as often as a description. */
  #kindOf(text: string): BlockKind {
    if (this.#kind === 'item') return text.split(' ').length < FEWEST_WORDS ? 'paragraph' : 'item';
    if (this.#kind === 'described') return HOLDS_SENTENCE.test(text) ? 'caption' : 'paragraph';
    return this.#kind;
  }
}

/** The lines below an element, and those that were passed over because they only lead elsewhere. */
export interface ReadLines {
  readonly blocks: readonly Block[];
  readonly links: readonly string[];
}

/**
 * The text below an element as lines: block elements and `<br><br>` end a line, runs of white space become one
 * space, non-breaking spaces stay. Recursion is bounded by the nesting limit of the markup.
 */
export function readLines(root: Node): ReadLines {
  const lines = new Lines();
  walk(root, { around: 'paragraph', linked: false }, lines);
  lines.cut('paragraph');
  return lines;
}

/** What the walk is in. */
interface Inside {
  readonly around: Around;
  readonly linked: boolean;
}

function walk(node: Node, inside: Inside, lines: Lines): void {
  const { around, linked } = inside;
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === TEXT) lines.append(child.nodeValue ?? '', linked);
    if (child.nodeType !== ELEMENT) continue;
    const name = child.nodeName.toUpperCase();
    if (SILENT.has(name)) continue;
    if (name === 'BR') lines.cut(around);
    else if (BLOCKS.has(name) || (CELLS.has(name) && holdsText(child))) {
      const kind = kindOf(child as Element, name, around);
      lines.cut(kind);
      walk(child, { around: kind, linked }, lines);
      lines.cut(around);
    } else {
      // Cells of data stand beside each other: keep their words apart.
      if (CELLS.has(name)) lines.append(' ');
      walk(child, { around, linked: linked || name === 'A' }, lines);
    }
  }
}

/** Whether a cell of a table was used to lay a page out. */
function holdsText(cell: Node): boolean {
  if ((cell.textContent ?? '').trim().length > LONGEST_DATUM) return true;
  return [...cell.childNodes].some((child) => LINES.has(child.nodeName.toUpperCase()));
}
