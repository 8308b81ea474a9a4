import { letterLength } from '../../language/dense-scripts.js';
import { invites, leadsToSignUp, offersLetter } from './line-signs.js';
import type { PageLine } from './page-lines.js';
import { lettersOf } from './same-words.js';

/** Which box of the page holds the article, and which boxes beside it are the page's own: known by structure. */

/** Share of the text from which the box that holds it and the headline is the article's. */
const BOX = 0.7;

/** How much text each element holds, UTF-16 code units. */
function heldBy(lines: readonly PageLine[]): ReadonlyMap<Element, number> {
  const held = new Map<Element, number>();
  for (const { holder, text } of lines) {
    const length = letterLength(text);
    for (let box = holder; box !== null; box = box.parentElement)
      held.set(box, (held.get(box) ?? 0) + length);
  }
  return held;
}

/** The lines without those at the end that stand outside of the smallest box that holds the headline and the text. */
export function withinBox(lines: readonly PageLine[], headline: PageLine): readonly PageLine[] {
  const held = heldBy(lines);
  const whole = lines.reduce((sum, { text }) => sum + letterLength(text), 0);
  let box = headline.holder;
  while (box !== null && (held.get(box) ?? 0) < BOX * whole) box = box.parentElement;
  const article = box;
  if (article === null) return lines;
  return lines.slice(0, lines.findLastIndex(({ holder }) => holder !== null && article.contains(holder)) + 1);
}

/** The block that holds most of the text itself, and what share of it. */
export function mainHolder(lines: readonly PageLine[]): { holder: Element | null; share: number } {
  const held = new Map<Element | null, number>();
  for (const { holder, text } of lines) held.set(holder, (held.get(holder) ?? 0) + text.length);
  const whole = [...held.values()].reduce((sum, length) => sum + length, 0);
  const [most] = [...held].toSorted((a, b) => b[1] - a[1]);
  return most ? { holder: most[0], share: most[1] / whole } : { holder: null, share: 0 };
}

/** The longest box beside the text that asks readers to sign up, UTF-16 code units. */
const LONGEST_INVITATION = 600;

/** Share of the text in one block from which blocks beside it are something else. */
const MAIN = 0.35;

/** The lines without small boxes beside the text that ask readers to sign up, to pay or to follow. */
export function withoutInvitations(lines: readonly PageLine[]): readonly PageLine[] {
  const { holder: main, share } = mainHolder(lines);
  // Where each paragraph has a box of its own, a box says nothing.
  const asks = share >= MAIN ? leadsToSignUp : invites;
  const boxes = new Map<Element | null, { length: number; asks: boolean }>();
  for (const line of lines) {
    const box = boxes.get(line.holder) ?? { length: 0, asks: false };
    box.length += line.text.length;
    box.asks ||= (line.tag !== 'LI' && asks(line)) || offersLetter(line);
    boxes.set(line.holder, box);
  }
  return lines.filter(({ holder, kind }) => {
    const box = boxes.get(holder);
    return holder === main || kind === 'item' || !box?.asks || box.length > LONGEST_INVITATION;
  });
}

/** Most of the text, as a share and in UTF-16 code units, that can be about who wrote the article. */
const BOX_SHARE = 0.4;
const BOX_TEXT = 900;

/**
 * Where the box about the author begins that ends a page's article: the line below most of the text that is their name;
 * the number of lines where there is none.
 */
export function authorBox(
  page: readonly PageLine[],
  { first, last }: { readonly first: number; readonly last: number },
  authors: readonly string[],
): number {
  const own = new Set(authors.map(lettersOf).filter((name) => name !== ''));
  const whole = page.slice(first, last + 1).reduce((sum, { text }) => sum + text.length, 0);
  let rest = whole;
  for (let at = first; at <= last; at += 1) {
    const { text } = page[at]!;
    if (rest <= Math.min(BOX_TEXT, BOX_SHARE * whole) && own.has(lettersOf(text))) return at;
    rest -= text.length;
  }
  return page.length;
}
