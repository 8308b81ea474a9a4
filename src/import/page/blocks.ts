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

const ELEMENT = 1;
const TEXT = 3;

/** Collects lines while walking the tree; `open` is the line being written. */
class Lines {
  readonly blocks: Block[] = [];
  #open = '';
  #kind: Block['kind'] = 'paragraph';

  append(text: string): void {
    this.#open += text;
  }

  /** Ends the open line, if it holds anything, and starts one of another kind. */
  cut(kind: Block['kind']): void {
    const text = this.#open.replace(/[\t\n\f\r \u2028\u2029]+/g, ' ').trim();
    if (text !== '') this.blocks.push({ kind: this.#kind, text });
    this.#open = '';
    this.#kind = kind;
  }
}

function kindOf(name: string, around: Block['kind']): Block['kind'] {
  if (HEADINGS.has(name)) return 'heading';
  if (CAPTIONS.has(name)) return 'caption';
  return around;
}

/**
 * The text below an element as lines: block elements and `<br><br>` end a line, runs of white space become one
 * space, non-breaking spaces stay. Recursion is bounded by the nesting limit of the markup.
 */
export function readBlocks(root: Node): Block[] {
  const lines = new Lines();
  walk(root, 'paragraph', lines);
  lines.cut('paragraph');
  return lines.blocks;
}

function walk(node: Node, around: Block['kind'], lines: Lines): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === TEXT) lines.append(child.nodeValue ?? '');
    if (child.nodeType !== ELEMENT) continue;
    const name = child.nodeName.toUpperCase();
    if (SILENT.has(name)) continue;
    if (name === 'BR') {
      lines.cut(around);
      continue;
    }
    if (!BLOCKS.has(name)) {
      // Table cells stand beside each other: keep their words apart.
      if (name === 'TD' || name === 'TH') lines.append(' ');
      walk(child, around, lines);
      continue;
    }
    const kind = kindOf(name, around);
    lines.cut(kind);
    walk(child, kind, lines);
    lines.cut(around);
  }
}
