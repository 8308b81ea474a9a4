/** What an element of a page is to the reader of lines. Names are in capitals, as the tree has them. */

/**
 * What the walk is in; `described` is below a caption's class, which titles of videos have too, `headline` in a heading
 * of the first level.
 */
export type Around = BlockKind | 'described' | 'headline';

/**
 * What a line of text is. An `item` is one of a list that holds text, a `standfirst` stands between headline and text:
 * neither is a heading, however short.
 */
export type BlockKind = 'paragraph' | 'heading' | 'caption' | 'item' | 'standfirst';

const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const CAPTIONS = new Set(['FIGCAPTION', 'CAPTION']);

/** Elements whose text is a line of its own. */
export const BLOCKS = new Set([
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

export const CELLS = new Set(['TD', 'TH']);
/** What a cell of data does not hold. */
export const LINES = new Set(['BR', 'P', 'DIV', 'TABLE', 'UL', 'OL', ...HEADINGS]);

/** Class names under which templates without `<figcaption>` keep the description of a picture. */
const CAPTION_CLASS =
  /(?:^|\s)(?:(?:image|photo|picture|img|media|wp|article|figure|slide|lead)[-_]{1,2})?caption(?:[-_]{1,2}(?:text|wrap|content|body))?(?=\s|$)/i;

/** The kind of the lines below an element, given that of the lines around it. */
export function kindOf(element: Element, name: string, around: Around): Around {
  if (name === 'H1') return 'headline';
  if (HEADINGS.has(name)) return 'heading';
  if (CAPTIONS.has(name)) return 'caption';
  if (around !== 'caption' && CAPTION_CLASS.test(element.getAttribute('class') ?? '')) return 'described';
  // A heading that was never closed swallows what follows.
  if (name === 'P' && (around === 'heading' || around === 'headline')) return 'paragraph';
  if (name === 'LI' && around === 'paragraph') return isOneOfSeveral(element) ? 'item' : 'paragraph';
  return around;
}

function isOneOfSeveral(item: Element): boolean {
  const { previousElementSibling: before, nextElementSibling: after } = item;
  return before?.nodeName.toUpperCase() === 'LI' || after?.nodeName.toUpperCase() === 'LI';
}
