import { letterLength } from '../../language/dense-scripts.js';
import { creditsPicture, invites, leadsToSignUp, offersLetter } from './line-signs.js';
import { type Box, lengthOf, type PageLine } from './page-lines.js';
import { wordCount } from './running-text.js';
import { lettersOf } from './same-words.js';

/** Which box of a page holds its article, and which boxes beside it are the page's own, told by their structure. */

/** The share of the text that a box with the headline must hold to be the article's. */
const BOX = 0.7;

/** How much text each box holds, UTF-16 code units. */
function heldBy(lines: readonly PageLine[]): ReadonlyMap<Box, number> {
  const held = new Map<Box, number>();
  for (const { box, text } of lines) {
    const length = letterLength(text);
    for (let at: Box | null = box; at !== null; at = at.parent) held.set(at, (held.get(at) ?? 0) + length);
  }
  return held;
}

/** Whether a box is another one or lies in it. */
export function isIn(box: Box, outer: Box): boolean {
  for (let at: Box | null = box; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}

/** The article's box: the smallest that holds the headline and most of the text. */
function articleBox(lines: readonly PageLine[], headline: PageLine): Box | null {
  const held = heldBy(lines);
  const whole = lengthOf(lines);
  let outer: Box | null = headline.box;
  while (outer !== null && (held.get(outer) ?? 0) < BOX * whole) outer = outer.parent;
  return outer;
}

/** How many lines above the headline its picture's caption may stand. */
const ABOVE = 8;

/**
 * The lines up to the last one in the article's box. The captions in it above the headline come first: some templates
 * open with the picture.
 */
export function withinBox(
  lines: readonly PageLine[],
  page: readonly PageLine[],
  headline: number,
): readonly PageLine[] {
  const heading = page[headline];
  const article = heading === undefined ? null : articleBox(lines, heading);
  if (article === null) return lines;
  const opening = page
    .slice(Math.max(0, headline - ABOVE), headline)
    .filter((line) => isCaption(line) && isIn(line.box, article));
  return [...opening, ...lines.slice(0, lines.findLastIndex(({ box }) => isIn(box, article)) + 1)];
}

const isCaption = (line: PageLine): boolean =>
  line.kind === 'caption' &&
  line.linked === 0 &&
  wordCount(line.text) >= CAPTION_WORDS &&
  !creditsPicture(line);

/** The fewest words of such a caption. A shorter one is a name. */
const CAPTION_WORDS = 5;

/** The box around most lines of the text, and the share of the text in it. */
export function mainBox(lines: readonly PageLine[]): { box: Box | null; share: number } {
  const held = new Map<Box | null, number>();
  for (const { box, text } of lines) held.set(box.parent, (held.get(box.parent) ?? 0) + text.length);
  const whole = [...held.values()].reduce((sum, length) => sum + length, 0);
  const [most] = [...held].toSorted((a, b) => b[1] - a[1]);
  return most ? { box: most[0], share: most[1] / whole } : { box: null, share: 0 };
}

/** The longest box beside the text that asks readers to sign up, UTF-16 code units. */
const LONGEST_INVITATION = 600;

/** If one box holds this share of the text, the boxes beside it are something else. */
const MAIN = 0.35;

/** The lines without small boxes beside the text that ask readers to sign up, to pay or to follow. */
export function withoutInvitations(lines: readonly PageLine[]): readonly PageLine[] {
  const { box: main, share } = mainBox(lines);
  // Where each paragraph has a box of its own, a box says nothing.
  const asks = share >= MAIN ? leadsToSignUp : invites;
  const boxes = new Map<Box | null, { length: number; asks: boolean }>();
  for (const line of lines) {
    const box = boxes.get(line.box.parent) ?? { length: 0, asks: false };
    box.length += line.text.length;
    box.asks ||= (line.box.tag !== 'LI' && asks(line)) || offersLetter(line);
    boxes.set(line.box.parent, box);
  }
  return lines.filter(({ box: { parent }, kind }) => {
    const box = boxes.get(parent);
    return parent === main || kind === 'item' || !box?.asks || box.length > LONGEST_INVITATION;
  });
}

/** The most text of a box about the author: as a share of the article, and in UTF-16 code units. */
const BOX_SHARE = 0.4;
const BOX_TEXT = 900;

/**
 * The place of the line at which a box about the author begins: a line below most of the text that is the author's
 * name. The number of lines where there is none.
 */
export function authorBox(
  page: readonly PageLine[],
  { first, last }: { readonly first: number; readonly last: number },
  authors: readonly string[],
): number {
  const own = new Set(authors.map(lettersOf).filter((name) => name !== ''));
  const lines = page.slice(first, last + 1);
  const whole = lines.reduce((sum, { text }) => sum + text.length, 0);
  let rest = whole;
  for (const [at, { text }] of lines.entries()) {
    if (rest <= Math.min(BOX_TEXT, BOX_SHARE * whole) && own.has(lettersOf(text))) return first + at;
    rest -= text.length;
  }
  return page.length;
}
