/** One line of an imported article: a paragraph, a heading or a photo's caption. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'caption';
  readonly text: string;
}

const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const CAPTIONS = new Set(['FIGCAPTION', 'CAPTION']);

/** Elements whose text is a line of its own. */
const BLOCKS = new Set([
  ...HEADINGS,
  ...CAPTIONS,
  ...[
    'P',
    'DIV',
    'SECTION',
    'ARTICLE',
    'MAIN',
    'ASIDE',
    'HEADER',
    'FOOTER',
    'NAV',
    'FIGURE',
    'BLOCKQUOTE',
    'PRE',
  ],
  ...[
    'UL',
    'OL',
    'LI',
    'DL',
    'DT',
    'DD',
    'TABLE',
    'TBODY',
    'THEAD',
    'TR',
    'ADDRESS',
    'DETAILS',
    'SUMMARY',
    'HR',
    'BODY',
  ],
]);

/** Elements that hold nothing to read. */
const SILENT = new Set([
  ...[
    'SCRIPT',
    'STYLE',
    'NOSCRIPT',
    'TEMPLATE',
    'IFRAME',
    'OBJECT',
    'EMBED',
    'SVG',
    'CANVAS',
    'VIDEO',
    'AUDIO',
  ],
  ...['FORM', 'BUTTON', 'INPUT', 'SELECT', 'TEXTAREA', 'LABEL', 'DIALOG', 'NAV'],
]);

const CELLS = new Set(['TD', 'TH']);
/** What a cell of data does not hold. */
const LINES = new Set(['BR', 'P', 'DIV', 'TABLE', 'UL', 'OL', ...HEADINGS]);

const ELEMENT = 1;
const TEXT = 3;

/** Cells with more text than this, in UTF-16 code units, or with lines of their own hold text, not data. */
const LONGEST_DATUM = 80;

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/u;

/** Collects lines while walking the tree; `open` is the line being written. */
class Lines {
  readonly blocks: Block[] = [];
  /** Lines that only lead elsewhere. */
  readonly links: string[] = [];
  #open = '';
  #kind: Block['kind'] = 'paragraph';
  /** Whether all words of the open line are those of links. */
  #onlyLinks = true;

  append(text: string, linked = false): void {
    this.#open += text;
    if (!linked && /[\p{L}\p{N}]/u.test(text)) this.#onlyLinks = false;
  }

  /** Ends the open line, if it holds anything, and starts one of another kind. */
  cut(kind: Block['kind']): void {
    const text = this.#open.replace(/[\t\n\f\r \u2028\u2029]+/g, ' ').trim();
    // A line of links alone that is no sentence leads elsewhere: a topic, a tag, another article.
    const elsewhere = this.#onlyLinks && this.#kind === 'paragraph' && !SENTENCE_END.test(text);
    if (text !== '') {
      if (elsewhere) this.links.push(text);
      else this.blocks.push({ kind: this.#kind, text });
    }
    this.#open = '';
    this.#onlyLinks = true;
    this.#kind = kind;
  }
}

function kindOf(name: string, around: Block['kind']): Block['kind'] {
  if (HEADINGS.has(name)) return 'heading';
  if (CAPTIONS.has(name)) return 'caption';
  // A heading that was never closed swallows what follows.
  if (name === 'P' && around === 'heading') return 'paragraph';
  return around;
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
  readonly around: Block['kind'];
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
      const kind = kindOf(name, around);
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
