import { isIn } from './line-boxes.js';
import { type Box, lengthOf, type PageLine } from './page-lines.js';
import { wordsAlone } from './same-words.js';

/** Boxes that show another article, or a video: a headline that is a link, and a few words about it. */

/** The most text of such a box, UTF-16 code units, and its most lines. */
const LONGEST = 400;
const MOST_LINES = 5;
/** How many boxes a headline may stand in, within the box of the card. */
const LEVELS = 3;
/** The most that all cards may hold, as a share of the article. More are the article: a list of things with links. */
const MOST_TEXT = 0.2;

/**
 * The lines of a page; those of cards lead elsewhere.
 *
 * @param kept which lines readability takes for the article.
 * @param titles what the page says that its title is: no card holds its headline.
 */
export function withCards(
  page: readonly PageLine[],
  kept: readonly boolean[],
  titles: readonly string[],
): readonly PageLine[] {
  const stated = new Set(titles.map(wordsAlone));
  const isHeadline = ({ headline, text }: PageLine): boolean => headline || stated.has(wordsAlone(text));
  const cards = new Set(
    page.flatMap((line, at) => {
      if (line.kind !== 'heading' || !line.leadsElsewhere) return [];
      const card = cardOf(page, at);
      return card.some(isHeadline) ? [] : card;
    }),
  );
  const own = page.filter((_, at) => kept[at]);
  if (lengthOf(own.filter((line) => cards.has(line))) > MOST_TEXT * lengthOf(own)) return page;
  return page.map((line) => (cards.has(line) ? { ...line, leadsElsewhere: true } : line));
}

/** The lines of the largest box around a heading that is small enough for a card. */
function cardOf(page: readonly PageLine[], at: number): readonly PageLine[] {
  let card: readonly PageLine[] = [];
  let box: Box | null = page[at]?.box.parent ?? null;
  for (let level = 0; level < LEVELS && box !== null; level += 1) {
    const inside = linesIn(page, at, box);
    if (inside.length > MOST_LINES || lengthOf(inside) > LONGEST) break;
    card = inside;
    box = box.parent;
  }
  return card;
}

/** The lines in a box around one of them, at most one more than a card has. */
function linesIn(page: readonly PageLine[], at: number, box: Box): readonly PageLine[] {
  const inside = (line: PageLine | undefined): boolean => line !== undefined && isIn(line.box, box);
  let first = at;
  let end = at + 1;
  while (end - first <= MOST_LINES && inside(page[first - 1])) first -= 1;
  while (end - first <= MOST_LINES && inside(page[end])) end += 1;
  return page.slice(first, end);
}
