/** What an element of a page is to the reader of lines. Names are in capitals, as in the tree. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const HEADINGS = names('H1 H2 H3 H4 H5 H6');
export const CAPTION_ELEMENTS = names('FIGCAPTION CAPTION');

/** Elements whose text is a line of its own. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...HEADINGS,
  ...CAPTION_ELEMENTS,
  ...names('P DIV SECTION ARTICLE MAIN ASIDE HEADER FOOTER NAV FIGURE BLOCKQUOTE PRE CENTER HGROUP BODY HR'),
  ...names('UL OL LI DL DT DD TABLE TBODY THEAD TR ADDRESS DETAILS SUMMARY MENU'),
  ...names('FORM FIELDSET LEGEND DIALOG SEARCH'),
]);

/** Elements that hold nothing to read. */
export const SILENT = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG CANVAS VIDEO AUDIO BUTTON INPUT SELECT TEXTAREA',
);

/** Values of `Node.nodeType`. They are written out because there is no global `Node` without a browser. */
const [ELEMENT, TEXT] = [1, 3];

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;
export const isText = (node: Node): node is Text => node.nodeType === TEXT;

export const CELLS = names('TD TH');
/** Elements that no cell of data holds. */
export const LINES: ReadonlySet<string> = new Set([...HEADINGS, ...names('BR P DIV TABLE UL OL')]);
