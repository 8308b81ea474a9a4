import { BLOCKS, CELLS, isElement, isText, LINES, SILENT } from './elements.js';
import { closingQuote, isStruck, openingQuote, raised } from './inline.js';
import { kindOf } from './line-kind.js';
import type { Inline } from './line-tally.js';
import { type Inside, Lines, OUTSIDE } from './line-writer.js';
import type { PageLine } from './page-lines.js';

/** A cell with more UTF-16 code units than this holds text, no data. So does one with lines of its own. */
const LONGEST_DATUM = 80;

const APART = new Set(['ASIDE', 'NAV', 'FOOTER', 'DIALOG', 'MENU']);

/**
 * The text below an element as lines: block elements and `<br>` end a line, runs of white space become one space,
 * non-breaking spaces stay. Recursion is bounded by the nesting limit of the markup.
 */
export function readLines(root: Node): readonly PageLine[] {
  const lines = new Lines();
  walk(root, OUTSIDE, lines);
  lines.cut(OUTSIDE);
  return lines.done;
}

function walk(node: Node, inside: Inside, lines: Lines): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (isText(child)) lines.append(child.data, inside);
    else if (isElement(child)) element(child, inside, lines);
  }
}

function element(child: Element, inside: Inside, lines: Lines): void {
  const name = child.nodeName.toUpperCase();
  if (SILENT.has(name) || isStruck(name)) return;
  const body = inside.body || /\barticleBody\b/.test(child.getAttribute('itemprop') ?? '');
  const inRow = inside.around === 'row';
  if (name === 'BR') inRow ? lines.append(' ') : lines.break();
  else if (!inRow && (BLOCKS.has(name) || (CELLS.has(name) && holdsText(child)))) {
    const apart = inside.apart || APART.has(name);
    const box = { tag: name, parent: inside.box };
    const within = { ...inside, body, apart, box, around: kindOf(child, name, inside.around) };
    lines.cut(within);
    walk(child, within, lines);
    lines.cut(inside);
  } else if (name === 'Q') {
    lines.append(openingQuote(inside.quotes));
    walk(child, { ...inside, quotes: inside.quotes + 1 }, lines);
    lines.append(closingQuote(inside.quotes));
  } else if (name === 'SUP') {
    const text = raised(child, lines.end);
    if (text === null) walk(child, inside, lines);
    else lines.append(text);
  } else {
    if (name === 'TIME')
      lines.time({ shown: child.textContent ?? '', stated: child.getAttribute('datetime') ?? '' });
    // Cells of data stand beside each other: keep their words apart.
    if (CELLS.has(name) || (inRow && BLOCKS.has(name))) lines.append(' ');
    walk(child, { ...inside, body, ...inlineOf(child, name, inside) }, lines);
  }
}

/** What an inline element adds to the markup around it; a link within the page is none. */
function inlineOf(element: Element, name: string, { link, files, bold, italic }: Inside): Inline {
  const href = name === 'A' ? (element.getAttribute('href') ?? '#') : '#';
  return {
    link: href.startsWith('#') ? link : href,
    files: files || (name === 'A' && /\b(?:tag|category)\b/.test(element.getAttribute('rel') ?? '')),
    bold: bold || name === 'B' || name === 'STRONG',
    italic: italic || name === 'I' || name === 'EM',
  };
}

/** Whether a cell of a table was used to lay a page out. */
function holdsText(cell: Node): boolean {
  if ((cell.textContent ?? '').trim().length > LONGEST_DATUM) return true;
  return [...cell.childNodes].some((child) => LINES.has(child.nodeName.toUpperCase()));
}
