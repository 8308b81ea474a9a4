import { BLOCKS, CELLS, kindOf, LINES, SILENT } from './elements.js';
import { closingQuote, isStruck, openingQuote, raised } from './inline.js';
import { type Inside, Lines, type PageLine } from './page-lines.js';

const ELEMENT = 1;
const TEXT = 3;

/** Cells with more text than this, in UTF-16 code units, or with lines of their own hold text, not data. */
const LONGEST_DATUM = 80;

const APART = new Set(['ASIDE', 'NAV', 'FOOTER', 'DIALOG', 'MENU']);

/**
 * The text below an element as lines: block elements and `<br>` end a line, runs of white space become one space,
 * non-breaking spaces stay. Recursion is bounded by the nesting limit of the markup.
 */
export function readLines(root: Node): readonly PageLine[] {
  const lines = new Lines();
  const inside: Inside = { around: 'paragraph', linked: false, body: false, apart: false, quotes: 0 };
  walk(root, inside, lines);
  lines.cut(inside);
  return lines.done;
}

function walk(node: Node, inside: Inside, lines: Lines): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === TEXT) lines.append(child.nodeValue ?? '', inside.linked);
    if (child.nodeType === ELEMENT) element(child as Element, inside, lines);
  }
}

function element(child: Element, inside: Inside, lines: Lines): void {
  const name = child.nodeName.toUpperCase();
  if (SILENT.has(name) || isStruck(name)) return;
  const body = inside.body || /\barticleBody\b/.test(child.getAttribute('itemprop') ?? '');
  if (name === 'BR') lines.break();
  else if (BLOCKS.has(name) || (CELLS.has(name) && holdsText(child))) {
    const apart = inside.apart || APART.has(name);
    const within = { ...inside, body, apart, around: kindOf(child, name, inside.around) };
    lines.cut(within);
    walk(child, within, lines);
    lines.cut(inside);
  } else if (name === 'Q') {
    lines.append(openingQuote(inside.quotes));
    walk(child, { ...inside, quotes: inside.quotes + 1 }, lines);
    lines.append(closingQuote(inside.quotes));
  } else if (name === 'SUP') {
    const text = raised(child, lines.open);
    if (text === null) walk(child, inside, lines);
    else lines.append(text);
  } else {
    if (name === 'TIME') lines.time(child.getAttribute('datetime') ?? '');
    // Cells of data stand beside each other: keep their words apart.
    if (CELLS.has(name)) lines.append(' ');
    walk(child, { ...inside, body, linked: inside.linked || leadsAway(child, name) }, lines);
  }
}

/** Whether an element leads to another page. */
function leadsAway(element: Element, name: string): boolean {
  return name === 'A' && !(element.getAttribute('href') ?? '#').startsWith('#');
}

/** Whether a cell of a table was used to lay a page out. */
function holdsText(cell: Node): boolean {
  if ((cell.textContent ?? '').trim().length > LONGEST_DATUM) return true;
  return [...cell.childNodes].some((child) => LINES.has(child.nodeName.toUpperCase()));
}
