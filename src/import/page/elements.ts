/** What an element of a page is to the reader of lines. Names are in capitals, as the tree has them. */

export const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
export const CAPTION_ELEMENTS = new Set(['FIGCAPTION', 'CAPTION']);

/** Elements whose text is a line of its own. */
export const BLOCKS = new Set([
  ...HEADINGS,
  ...CAPTION_ELEMENTS,
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
    'FORM',
    'FIELDSET',
    'DIALOG',
    'CENTER',
    'HGROUP',
    'MENU',
    'SEARCH',
    'LEGEND',
  ],
]);

/** Elements that hold nothing to read. */
export const SILENT = new Set([
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
  ...['BUTTON', 'INPUT', 'SELECT', 'TEXTAREA'],
]);

/** `Node.nodeType`, whose names a document without a window does not have. */
const [ELEMENT, TEXT] = [1, 3];

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;
export const isText = (node: Node): node is Text => node.nodeType === TEXT;

export const CELLS = new Set(['TD', 'TH']);
/** What a cell of data does not hold. */
export const LINES = new Set(['BR', 'P', 'DIV', 'TABLE', 'UL', 'OL', ...HEADINGS]);
